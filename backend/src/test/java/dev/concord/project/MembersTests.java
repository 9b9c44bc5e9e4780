package dev.concord.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.identity.Designation;
import dev.concord.identity.GroupId;
import dev.concord.identity.Listed;
import dev.concord.identity.MemberId;
import dev.concord.project.ProjectObservation.GroupMember;
import dev.concord.project.internal.MembershipProgress;
import dev.concord.shared.Invalid;
import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Slice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class MembersTests {
    private static final GroupId ANALYSTS = new GroupId("group-analysts");
    private static final MemberId INES = MemberId.of(People.INES.id());
    private static final MemberId OSKAR = MemberId.of(People.OSKAR.id());
    private static final MemberId TOMAS = MemberId.of(People.TOMAS.id());

    private final ProjectId project = new ProjectId(UUID.randomUUID().toString().substring(0, 12));

    @Autowired
    Members members;

    @Autowired
    MembershipProgress progress;

    @Autowired
    Memberships memberships;

    @Autowired
    Projects projects;

    @Autowired
    Directory directory;

    @Autowired
    dev.concord.identity.People people;

    @Autowired
    AuditTrail trail;

    @Autowired
    SampleData sample;

    @BeforeEach
    void aProjectOfOskarAndTomas() {
        sample.projects();
        People.PRIYA.signIn();
        projects.adopt(project, "arn:aws:iam::447120983316:role/concord/" + project);
        observed(
                SampleData.member(People.OSKAR, Designation.PROJECT_OWNER),
                SampleData.member(People.TOMAS, Designation.PROJECT_OWNER));
        directory.observed(
                List.of(
                        new Listed(INES, "Ines Duarte", "ines-duarte"),
                        new Listed(OSKAR, "Oskar Lindgren", "oskar-lindgren"),
                        new Listed(MemberId.of(ANALYSTS), "analysts", "")),
                List.of());
        People.OSKAR.signIn();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void whoIsAddedBelongsOnceDataZoneConfirmed() {
        var change = members.add(project, INES, Designation.PROJECT_CONTRIBUTOR);
        assertThat(of(INES).designation()).isNull();
        assertThat(of(INES).change()).extracting(MembershipChange::word).isEqualTo("adding");
        assertThat(memberships.of(People.INES.id(), project)).isEmpty();
        progress.confirmed(change);
        assertThat(of(INES).change()).isNull();
        assertThat(memberships.of(People.INES.id(), project)).contains(Designation.PROJECT_CONTRIBUTOR);
        assertThat(trail.of(project, Slice.first(5)).items())
                .extracting(AuditEntry::action, AuditEntry::subject)
                .contains(org.assertj.core.groups.Tuple.tuple("added a member", "Ines Duarte: nothing to contributor"));
    }

    @Test
    void aReadingFromBeforeTheChangeDoesNotTakeItBack() {
        var before = Instant.now();
        progress.confirmed(members.add(project, INES, Designation.PROJECT_CONTRIBUTOR));
        projects.observed(observation(before, SampleData.member(People.OSKAR, Designation.PROJECT_OWNER)));
        assertThat(memberships.of(People.INES.id(), project)).isPresent();
        projects.observed(
                observation(Instant.now().plusSeconds(1), SampleData.member(People.OSKAR, Designation.PROJECT_OWNER)));
        assertThat(memberships.of(People.INES.id(), project)).isEmpty();
    }

    @Test
    void onlyOwnersSayWhoBelongs() {
        People.INES.signIn();
        assertThatThrownBy(() -> members.add(project, INES, Designation.PROJECT_OWNER))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> members.of(project)).isInstanceOf(Missing.class);
        People.PRIYA.signIn();
        assertThatThrownBy(() -> members.remove(project, OSKAR)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whomTheDomainDoesNotKnowCannotBeAdded() {
        assertThatThrownBy(() ->
                        members.add(project, MemberId.of(new PersonId("somebody")), Designation.PROJECT_CONTRIBUTOR))
                .hasMessageContaining("The domain does not know somebody");
    }

    @Test
    void theLastOwnerStays() {
        progress.confirmed(members.remove(project, TOMAS));
        assertThatThrownBy(() -> members.remove(project, OSKAR)).hasMessageContaining("is the last owner of");
        assertThatThrownBy(() -> members.change(project, OSKAR, Designation.PROJECT_CONTRIBUTOR))
                .isInstanceOf(Refused.class);
        var added = members.add(project, INES, Designation.PROJECT_OWNER);
        assertThatThrownBy(() -> members.remove(project, OSKAR))
                .as("nobody counts as an owner before DataZone confirmed it")
                .isInstanceOf(Refused.class);
        progress.confirmed(added);
        members.remove(project, OSKAR);
    }

    @Test
    void twoOwnersWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        var together = new CyclicBarrier(2);
        try (var workers = Executors.newFixedThreadPool(2)) {
            var outcomes = workers.invokeAll(
                    List.of(removing(People.OSKAR, TOMAS, together), removing(People.TOMAS, OSKAR, together)));
            int done = 0;
            for (var outcome : outcomes) {
                done += outcome.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    private Callable<Boolean> removing(People by, MemberId member, CyclicBarrier together) {
        return () -> {
            by.signIn();
            together.await();
            try {
                members.remove(project, member);
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
    }

    @Test
    void oneChangeOfAMemberAtATime() {
        var change = members.change(project, TOMAS, Designation.PROJECT_CATALOG_STEWARD);
        assertThatThrownBy(() -> members.remove(project, TOMAS)).hasMessageContaining("not confirmed the last change");
        progress.failed(change, "AccessDenied");
        assertThat(of(TOMAS).change()).extracting(MembershipChange::failure).isEqualTo("AccessDenied");
        members.giveUp(project, change);
        assertThat(of(TOMAS).change()).isNull();
        assertThat(of(TOMAS).designation()).isEqualTo(Designation.PROJECT_OWNER);
        assertThatThrownBy(() -> members.retry(project, change)).hasMessageContaining("Nothing failed");
    }

    @Test
    void whereConcordsRoleIsNoOwnerMembersAreNotChangedHere() {
        projects.observed(new ProjectObservation(
                project, "Elsewhere", List.of(SampleData.member(People.OSKAR, Designation.PROJECT_OWNER))));
        assertThatThrownBy(() -> members.add(project, INES, Designation.PROJECT_CONTRIBUTOR))
                .hasMessageContaining("Concord's role is not an owner of Elsewhere");
    }

    @Test
    void aGroupGivesItsPeopleADesignationAndTheStrongestCounts() {
        people.inGroups(People.INES.id(), List.of("analysts"));
        progress.confirmed(members.add(project, MemberId.of(ANALYSTS), Designation.PROJECT_CONTRIBUTOR));
        assertThat(memberships.of(People.INES.id(), project)).contains(Designation.PROJECT_CONTRIBUTOR);
        progress.confirmed(members.add(project, INES, Designation.PROJECT_CATALOG_VIEWER));
        assertThat(memberships.of(People.INES.id(), project)).contains(Designation.PROJECT_CONTRIBUTOR);
        People.INES.signIn();
        assertThat(memberships.mine())
                .filteredOn(mine -> mine.project().equals(project))
                .extracting(Membership::designation)
                .containsExactly(Designation.PROJECT_CONTRIBUTOR);
        people.inGroups(People.INES.id(), List.of());
        assertThat(memberships.of(People.INES.id(), project)).contains(Designation.PROJECT_CATALOG_VIEWER);
    }

    @Test
    void aGroupThatDataZoneShowsIsAMember() {
        projects.observed(new ProjectObservation(
                project,
                "Shared",
                "",
                null,
                List.of(),
                Designation.PROJECT_OWNER,
                List.of(SampleData.member(People.OSKAR, Designation.PROJECT_OWNER)),
                List.of(new GroupMember(ANALYSTS, "analysts", Designation.PROJECT_CATALOG_CONSUMER)),
                Instant.now()));
        assertThat(of(MemberId.of(ANALYSTS)).designation()).isEqualTo(Designation.PROJECT_CATALOG_CONSUMER);
        assertThat(directory.find("analy")).extracting(Listed::name).containsExactly("analysts");
        assertThat(directory.find("ines-du")).extracting(Listed::name).containsExactly("Ines Duarte");
    }

    @Test
    void thoseSearchPeopleWhoMayAddSomebodySomewhere() {
        assertThat(directory.find("ines")).extracting(Listed::account).containsExactly("ines-duarte");
        assertThatThrownBy(() -> directory.find(" i "))
                .isInstanceOf(Invalid.class)
                .hasMessage("Type at least 2 letters of a name");
        People.PRIYA.signIn();
        assertThat(directory.find("ines")).as("an ML admin").hasSize(1);
        People.DANIEL.signIn();
        assertThatThrownBy(() -> directory.find("ines"))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("Only owners of a project and ML admins search for people");
    }

    @Test
    void aSearchShowsTwentyPeopleAtMost() {
        var many = IntStream.range(0, 30)
                .mapToObj(number -> new Listed(
                        MemberId.of(new PersonId("crowd-" + number)),
                        "Crowd %02d".formatted(number),
                        "crowd-" + number))
                .toList();
        directory.observed(many, List.of());
        assertThat(directory.find("crowd"))
                .extracting(Listed::name)
                .hasSize(20)
                .startsWith("Crowd 00")
                .endsWith("Crowd 19");
    }

    private ProjectMember of(MemberId member) {
        return members.of(project).stream()
                .filter(known -> known.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private void observed(ProjectObservation.Member... seen) {
        projects.observed(observation(Instant.now(), seen));
    }

    private ProjectObservation observation(Instant begun, ProjectObservation.Member... seen) {
        return new ProjectObservation(
                project,
                "Shared",
                "To share",
                null,
                List.of(),
                Designation.PROJECT_OWNER,
                List.of(seen),
                List.of(),
                begun);
    }
}
