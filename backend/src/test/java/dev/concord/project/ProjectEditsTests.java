package dev.concord.project;

import static dev.concord.SampleData.CREDIT_RISK;
import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.publishing.Imports;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import dev.concord.shared.StaleVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class ProjectEditsTests {
    private final ProjectId project = new ProjectId(UUID.randomUUID().toString().substring(0, 12));

    @Autowired
    ProjectEdits edits;

    @Autowired
    ProjectArchive archive;

    @Autowired
    Projects projects;

    @Autowired
    JoinRequests joins;

    @Autowired
    Members members;

    @Autowired
    Imports imports;

    @Autowired
    AuditTrail trail;

    @Autowired
    SampleData sample;

    @BeforeEach
    void aProjectOfOskar() {
        sample.projects();
        People.PRIYA.signIn();
        projects.adopt(project, "arn:aws:iam::447120983316:role/concord/" + project);
        sample.observed(project, "Old Words", SampleData.member(People.OSKAR, Designation.PROJECT_OWNER));
        People.OSKAR.signIn();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void theRiskTierIsConcordsOwnAndTheWordsBecomeTrueOnceDataZoneHasThem() {
        edits.edit(project, 0, facts("New Words", RiskTier.HIGH));
        assertThat(projects.seen(project).riskTier()).isEqualTo(RiskTier.HIGH);
        assertThat(projects.seen(project).name()).isEqualTo("Old Words");
        var open = edits.open(project).orElseThrow();
        edits.confirmed(open.id());
        assertThat(projects.seen(project).name()).isEqualTo("New Words");
        assertThat(edits.open(project)).isEmpty();
    }

    @Test
    void aStaleScreenChangesNothing() {
        edits.edit(project, 0, facts("New Words", RiskTier.HIGH));
        assertThatThrownBy(() -> edits.edit(project, 0, facts("Newer Words", RiskTier.LOW)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> edits.edit(project, 1, facts("Newer Words", RiskTier.LOW)))
                .hasMessageContaining("not confirmed the last change");
        assertThat(projects.seen(project).riskTier()).isEqualTo(RiskTier.HIGH);
    }

    @Test
    void wordsThatDataZoneRefusedAreTriedAgainOrGivenUp() {
        edits.edit(project, 0, facts("New Words", RiskTier.LOW));
        var open = edits.open(project).orElseThrow();
        assertThatThrownBy(() -> edits.retry(project)).hasMessageContaining("Nothing failed");
        edits.failed(open.id(), "ConflictException");
        edits.retry(project);
        edits.failed(open.id(), "ConflictException");
        edits.giveUp(project);
        assertThat(edits.open(project)).isEmpty();
        edits.failed(open.id(), "Too late");
        assertThat(edits.open(project)).as("what was given up stays given up").isEmpty();
        assertThat(projects.seen(project).name()).isEqualTo("Old Words");
    }

    @Test
    void anotherUnitIsTrueOnceDataZoneHasItAndWithoutOneAProjectStays() {
        edits.edit(project, 0, facts("Old Words", "unit9"));
        var open = edits.open(project).orElseThrow();
        assertThat(open.domainUnit()).isEqualTo("unit9");
        assertThat(projects.seen(project).domainUnit()).isNull();
        edits.confirmed(open.id());
        assertThat(projects.seen(project).domainUnit()).isEqualTo("unit9");
        edits.edit(project, 1, facts("Old Words", "unit9"));
        assertThat(edits.open(project)).as("nothing to tell").isEmpty();
        edits.edit(project, 2, facts("New Words", RiskTier.LOW));
        edits.confirmed(edits.open(project).orElseThrow().id());
        assertThat(projects.seen(project).domainUnit()).isEqualTo("unit9");
        assertThat(trail.of(project, Slice.first(9)).items())
                .extracting(AuditEntry::reason)
                .anySatisfy(reason -> assertThat(reason).endsWith("; into the unit unit9"));
    }

    @Test
    void wordsThatWereReadBeforeDataZoneWasToldAreNotShownAgain() {
        var before = seen("Old Words", Instant.now());
        edits.edit(project, 0, facts("New Words", RiskTier.LOW));
        edits.confirmed(edits.open(project).orElseThrow().id());
        projects.observed(before);
        assertThat(projects.seen(project).name()).isEqualTo("New Words");
        projects.observed(seen("Renamed in DataZone", Instant.MAX));
        assertThat(projects.seen(project).name()).isEqualTo("Renamed in DataZone");
    }

    private ProjectObservation seen(String name, Instant begunAt) {
        var oskar = SampleData.member(People.OSKAR, Designation.PROJECT_OWNER);
        return new ProjectObservation(
                project,
                name,
                "What it is for",
                null,
                List.of(),
                Designation.PROJECT_OWNER,
                List.of(oskar),
                List.of(),
                begunAt);
    }

    @Test
    void othersDoNotEdit() {
        People.PRIYA.signIn();
        assertThatThrownBy(() -> edits.edit(project, 0, facts("New Words", RiskTier.LOW)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anArchivedProjectStartsNothingNewUntilItIsRestored() {
        archive.archive(project, 0);
        assertThatThrownBy(() -> edits.edit(project, 1, facts("New Words", RiskTier.LOW)))
                .hasMessageContaining("Old Words is archived");
        assertThatThrownBy(() -> imports.start(project, List.of("arn:aws:sagemaker:x"), false))
                .hasMessageContaining("is archived");
        assertThatThrownBy(() -> members.add(project, MemberId.of(People.INES.id()), Designation.PROJECT_OWNER))
                .hasMessageContaining("is archived");
        People.INES.signIn();
        assertThatThrownBy(() -> joins.ask(project, Designation.PROJECT_CONTRIBUTOR, "Please"))
                .hasMessageContaining("is archived");
        People.PRIYA.signIn();
        archive.restore(project, 1);
        assertThat(projects.seen(project).archived()).isFalse();
    }

    @Test
    void whatLivesKeepsAProjectFromBeingArchivedAndIsNamed() {
        sample.publishedModel();
        People.OSKAR.signIn();
        assertThatThrownBy(() -> archive.archive(CREDIT_RISK, 0))
                .hasMessageContaining("Credit Risk cannot be archived yet, it has")
                .hasMessageContaining("published asset");
        People.TOMAS.signIn();
        assertThatThrownBy(() -> archive.archive(CUSTOMER_RETENTION, 0)).hasMessageContaining("1 active environment");
        assertThat(archive.whatKeeps(CUSTOMER_RETENTION)).contains("1 active environment");
    }

    @Test
    void othersFindNameAndOwnersAndNothingElse() {
        People.INES.signIn();
        assertThat(projects.summaries("old words", false))
                .filteredOn(found -> found.id().equals(project))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.owners()).containsExactly("Oskar Lindgren");
                    assertThat(found.mine()).isNull();
                });
        assertThat(projects.summaries("", true)).extracting(ProjectSummary::id).doesNotContain(project);
        assertThatThrownBy(() -> projects.seen(project)).isInstanceOf(dev.concord.shared.Missing.class);
    }

    /** With the purpose that the project has. */
    private static ProjectFacts facts(String name, String unit) {
        return new ProjectFacts(
                new ProjectName(name), new Purpose("What Old Words is for"), RiskTier.LOW, unit, List.of());
    }

    private static ProjectFacts facts(String name, RiskTier tier) {
        return new ProjectFacts(new ProjectName(name), new Purpose("What it is for now"), tier, null, List.of());
    }
}
