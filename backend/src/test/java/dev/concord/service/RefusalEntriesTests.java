package dev.concord.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.DurableWorkRests;
import dev.concord.ServiceTest;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditEntry.Outcome;
import dev.concord.audit.AuditTrail;
import dev.concord.shared.Slice;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever is refused something about a thing leaves an entry from which the thing can be found. */
@ServiceTest
@ExtendWith(DurableWorkRests.class)
@AutoConfigureMockMvc
@Import({MatrixWorld.class, MatrixProjects.class, MatrixSubscriptions.class, MatrixEnvironments.class})
class RefusalEntriesTests {
    private static final List<MatrixPerson> SOME =
            List.of(MatrixPerson.BUILDER, MatrixPerson.VIEWER, MatrixPerson.AUDITOR);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatrixWorld world;

    @Autowired
    AuditTrail trail;

    @BeforeEach
    void people() {
        world.people();
        world.fill(MatrixRow.all());
    }

    /** What would have changed a thing that is there. */
    static List<MatrixRow> rows() {
        return MatrixRow.all().stream()
                .filter(row -> !row.method().equals("GET") && row.path().contains("{"))
                .filter(row -> !row.path().contains("/set-up/") && !row.path().contains("{new-id}"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theEntryNamesWhatItWasAbout(MatrixRow row) {
        SOME.stream().filter(person -> isRefused(row, person)).forEach(person -> {
            var before = latest().id();
            assertThat(mvc.perform(row.with(world::thing).asked(person)))
                    .as("%s %s", person, row)
                    .hasStatus(row.statuses().get(person));
            var entry = latest();
            assertThat(entry.id()).as("%s %s", person, row).isGreaterThan(before);
            assertThat(entry.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(entry.actor()).isEqualTo(person.id().value());
            assertThat(entry.action()).startsWith("was refused to ").doesNotContain("(");
            assertThat(entry.subject()).as("%s: %s", row, entry).isNotBlank();
            assertThat(entry.asset() != null || entry.project() != null || entry.decision() != null)
                    .as("%s: %s", row, entry)
                    .isTrue();
        });
    }

    private static boolean isRefused(MatrixRow row, MatrixPerson person) {
        int status = row.statuses().get(person);
        return status == 403 || status == 404 || status == 409;
    }

    private AuditEntry latest() {
        return MatrixPerson.AUDITOR
                .does(() -> trail.entries("", Slice.first(1)).items())
                .getFirst();
    }
}
