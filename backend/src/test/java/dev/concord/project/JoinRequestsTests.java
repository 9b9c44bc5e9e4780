package dev.concord.project;

import static dev.concord.SampleData.CREDIT_RISK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.project.internal.MembershipProgress;
import dev.concord.shared.Invalid;
import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.StaleVersion;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class JoinRequestsTests {
    private final ProjectId project = new ProjectId(UUID.randomUUID().toString().substring(0, 12));

    @Autowired
    JoinRequests requests;

    @Autowired
    Members members;

    @Autowired
    MembershipProgress progress;

    @Autowired
    Projects projects;

    @Autowired
    Memberships memberships;

    @Autowired
    SampleData sample;

    @BeforeEach
    void aProjectOfOskar() {
        sample.projects();
        People.PRIYA.signIn();
        projects.adopt(project, "arn:aws:iam::447120983316:role/concord/" + project);
        sample.observed(
                project,
                "Open House",
                SampleData.member(People.OSKAR, Designation.PROJECT_OWNER),
                SampleData.member(People.TOMAS, Designation.PROJECT_CATALOG_STEWARD));
        People.INES.signIn();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void anOwnerLetsInWhoAskedUnderADesignationOfTheOwnersChoice() {
        var id = requests.ask(project, Designation.PROJECT_OWNER, "To compare churn scores");
        People.OSKAR.signIn();
        requests.accept(id, 0, Designation.PROJECT_CONTRIBUTOR, "Welcome");
        var change = members.of(project).stream()
                .filter(member -> member.member().equals(MemberId.of(People.INES.id())))
                .findFirst()
                .orElseThrow()
                .change();
        assertThat(change).isNotNull();
        progress.confirmed(change.id());
        assertThat(memberships.of(People.INES.id(), project)).contains(Designation.PROJECT_CONTRIBUTOR);
        assertThatThrownBy(() -> requests.reject(id, 1, "Too late")).hasMessageContaining("decided about this already");
    }

    @Test
    void oneOpenRequestForEachPersonAndProject() {
        var id = requests.ask(project, Designation.PROJECT_CONTRIBUTOR, "Once");
        assertThatThrownBy(() -> requests.ask(project, Designation.PROJECT_CONTRIBUTOR, "Twice"))
                .hasMessageContaining("You asked to join Open House already");
        requests.withdraw(id, 0);
        requests.ask(project, Designation.PROJECT_CONTRIBUTOR, "Again");
        assertThat(requests.mine())
                .filteredOn(mine -> mine.project().equals(project))
                .hasSize(2);
    }

    @Test
    void aRejectionNeedsACommentAndAFreshPage() {
        var id = requests.ask(project, Designation.PROJECT_CONTRIBUTOR, "Please");
        People.OSKAR.signIn();
        assertThatThrownBy(() -> requests.reject(id, 0, " ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> requests.reject(id, 7, "No")).isInstanceOf(StaleVersion.class);
        requests.reject(id, 0, "Ask the retention team");
        People.INES.signIn();
        assertThat(requests.mine())
                .filteredOn(mine -> mine.project().equals(project))
                .extracting(JoinRequest::comment)
                .containsExactly("Ask the retention team");
    }

    @Test
    void nobodyLetsOneselfInNotEvenWhoBecameAnOwnerMeanwhile() {
        var id = requests.ask(project, Designation.PROJECT_CONTRIBUTOR, "To see");
        sample.observed(project, "Open House", SampleData.member(People.INES, Designation.PROJECT_OWNER));
        assertThatThrownBy(() -> requests.accept(id, 0, Designation.PROJECT_OWNER, ""))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("You asked for this yourself");
    }

    @Test
    void othersThanOwnersDoNotDecideAndStrangersDoNotSee() {
        var id = requests.ask(project, Designation.PROJECT_CONTRIBUTOR, "To see");
        People.TOMAS.signIn();
        assertThatThrownBy(() -> requests.accept(id, 0, Designation.PROJECT_OWNER, ""))
                .isInstanceOf(NotAllowed.class);
        People.INES.signIn();
        assertThatThrownBy(() -> requests.of(project)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> requests.withdraw(new JoinId(UUID.randomUUID()), 0))
                .isInstanceOf(Missing.class);
    }

    @Test
    void membersAndAuditorsDoNotAsk() {
        People.OSKAR.signIn();
        assertThatThrownBy(() -> requests.ask(CREDIT_RISK, Designation.PROJECT_OWNER, "Once more"))
                .isInstanceOf(NotAllowed.class);
        People.DANIEL.signIn();
        assertThatThrownBy(() -> requests.ask(project, Designation.PROJECT_CATALOG_VIEWER, "To audit"))
                .isInstanceOf(Refused.class);
    }
}
