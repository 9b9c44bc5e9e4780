package dev.concord.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.People;
import dev.concord.ServiceTest;
import dev.concord.identity.GroupId;
import dev.concord.identity.Listed;
import dev.concord.identity.MemberId;
import dev.concord.project.Directory.DomainUnit;
import dev.concord.project.Directory.Term;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A full domain is read once before each test. */
@ServiceTest
class DirectoryTests {
    private static final Listed MAYA =
            new Listed(MemberId.of(new PersonId("p-maya")), "Maya Directory", "maya-directory");
    private static final Listed SCORERS = new Listed(MemberId.of(new GroupId("g-scorers")), "scorers directory", "");
    private static final SeenProject ELSEWHERE = new SeenProject(new ProjectId("p-elsewhere"), "Elsewhere", "");
    private static final DomainUnit ROOT = new DomainUnit("u-root", "Halden", null);
    private static final Term PERSONAL = new Term("t-personal", "Personal", "Data classes");

    @Autowired
    Directory directory;

    @BeforeEach
    void aFullDomain() {
        shown(List.of(MAYA, SCORERS), List.of(ELSEWHERE), List.of(ROOT), List.of(PERSONAL));
        People.PRIYA.signIn();
    }

    @AfterEach
    void nothingIsLeft() {
        nothing();
        nothing();
        People.signOut();
    }

    @Test
    void anEmptyReadingAfterAFullOneChangesNothing() {
        nothing();
        assertThat(directory.find("directory")).containsExactly(MAYA, SCORERS);
        assertThat(directory.notManaged()).contains(ELSEWHERE);
        assertThat(directory.units()).containsExactly(ROOT);
        assertThat(directory.terms()).containsExactly(PERSONAL);
    }

    @Test
    void whatIsEmptyTwiceInARowIsEmpty() {
        nothing();
        nothing();
        assertThat(directory.find("directory")).isEmpty();
        assertThat(directory.notManaged()).isEmpty();
        assertThat(directory.units()).isEmpty();
        assertThat(directory.terms()).isEmpty();
    }

    @Test
    void aFullReadingInBetweenMakesTheNextEmptyOneDoubtfulAgain() {
        nothing();
        aFullDomain();
        nothing();
        assertThat(directory.find("directory")).hasSize(2);
        assertThat(directory.terms()).isNotEmpty();
    }

    @Test
    void oneListIsEmptyWithoutTheOthers() {
        shown(List.of(MAYA), List.of(ELSEWHERE), List.of(ROOT), List.of());
        shown(List.of(MAYA), List.of(ELSEWHERE), List.of(ROOT), List.of());
        assertThat(directory.find("directory")).containsExactly(MAYA);
        assertThat(directory.terms()).isEmpty();
        assertThat(directory.units()).containsExactly(ROOT);
    }

    @Test
    void whoLeavesAndComesBackCanBeFoundAgainUnderTheNewAccount() {
        var renamed = new Listed(MAYA.member(), MAYA.name(), "m-directory");
        shown(List.of(SCORERS), List.of(), List.of(), List.of());
        shown(List.of(SCORERS), List.of(), List.of(), List.of());
        assertThat(directory.find("maya directory")).isEmpty();
        shown(List.of(renamed, SCORERS), List.of(), List.of(), List.of());
        assertThat(directory.find("m-directory")).containsExactly(renamed);
    }

    @Test
    void tenThousandPeopleAreTakenOverAndAgainWithoutAChange() {
        var crowd = IntStream.range(0, 10_000)
                .mapToObj(number -> new Listed(
                        MemberId.of(new PersonId("ten-thousand-" + number)),
                        "Thousandth %05d".formatted(number),
                        "thousandth-" + number))
                .toList();
        shown(crowd, List.of(), List.of(), List.of());
        shown(crowd, List.of(), List.of(), List.of());
        assertThat(directory.find("thousandth 09999")).hasSize(1);
        assertThat(directory.find("directory")).doesNotContain(MAYA);
    }

    private void nothing() {
        shown(List.of(), List.of(), List.of(), List.of());
    }

    private void shown(List<Listed> members, List<SeenProject> projects, List<DomainUnit> units, List<Term> terms) {
        directory.observed(members, projects);
        directory.observedWords(units, terms);
    }
}
