package dev.concord.provisioning;

import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static dev.concord.SampleEnvironments.form;
import static dev.concord.SampleEnvironments.newName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.identity.Designation;
import dev.concord.project.ProjectArchive;
import dev.concord.project.Projects;
import dev.concord.provisioning.ProfileRevision.State;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ArchivedProjectTests extends WithBlueprint {
    private final ProjectId project = new ProjectId(newName("old"));

    @Autowired
    Environments environments;

    @Autowired
    Studio studio;

    @Autowired
    Projects projects;

    @Autowired
    ProjectArchive archive;

    @BeforeEach
    void aProjectOfInes() {
        projects.adopt(project, "arn:aws:iam::447120983316:role/concord/" + project);
        sample.observed(project, "Old Work", SampleData.member(People.INES, Designation.PROJECT_OWNER));
    }

    @Test
    void noProfileIsDraftedThatItManages() {
        archived();
        assertRefused(() -> profiles.draft(managedHere(CUSTOMER_RETENTION)));
    }

    @Test
    void noProfileIsDraftedThatLetsItIn() {
        archived();
        assertRefused(() -> profiles.draft(form(newName("lab"), project)));
    }

    @Test
    void noProfileIsChangedToLetItIn() {
        var id = places.made(form(newName("lab")));
        archived();
        assertRefused(() -> profiles.change(id, version(id), form(newName("lab"), project)));
    }

    @Test
    void whatWasDraftedBeforeIsNeitherMadeNorCheckedAgain() {
        for (var form : List.of(managedHere(CUSTOMER_RETENTION), form(newName("lab"), project))) {
            var id = profiles.draft(form);
            places.passed(id);
            archived();
            assertRefused(() -> profiles.make(id, version(id), true));
            assertRefused(() -> profiles.checkAgain(id, version(id)));
            assertThat(profiles.get(id).latest().state()).isEqualTo(State.CHECKED);
            archive.restore(project, projects.get(project).version());
        }
    }

    @Test
    void aProfileThatItManagesMayGo() {
        var id = places.made(managedHere(project));
        archived();
        profiles.delete(id, version(id));
    }

    @Test
    void studioIsNeitherOpenedNorEnteredAnyMore() {
        var environment = "environment-of-" + project;
        environments.observed(project, List.of(active(environment)));
        People.INES.signIn();
        var asked = studio.open(environment);
        environments.observed(project, List.of());
        archived();
        environments.observed(project, List.of(active(environment)));
        People.INES.signIn();
        assertRefused(() -> studio.open(environment));
        assertRefused(() -> studio.take(asked));
    }

    private void archived() {
        People.PRIYA.signIn();
        archive.archive(project, projects.get(project).version());
    }

    private static void assertRefused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refused.class).hasMessageContaining("Old Work is archived");
    }

    private long version(ProfileId id) {
        return profiles.get(id).version();
    }

    private ProfileForm managedHere(ProjectId user) {
        var form = form(newName("lab"));
        return new ProfileForm(
                form.name(), "", project, false, List.of(user), form.account(), form.region(), form.parameters());
    }

    private Environment active(String id) {
        return new Environment(
                id,
                project,
                "lab",
                "ACTIVE",
                "447120983316",
                "eu-west-1",
                "arn:aws:iam::447120983316:role/sm-provisioning/datazone_usr_" + id,
                List.of());
    }
}
