package dev.concord.ui.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import dev.concord.identity.Designation;
import dev.concord.identity.Person;
import dev.concord.project.Project;
import dev.concord.project.ProjectArchive;
import dev.concord.project.Projects;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.Verdict;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.ui.People;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SampleData;
import dev.concord.ui.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ArchivedProjectTest extends PortalTest {
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final ProjectId project = new ProjectId("archived-" + run);
    private final String name = "Archived " + run;

    @Autowired
    EnvironmentSample places;

    @Autowired
    Environments environments;

    @Autowired
    dev.concord.identity.People people;

    @Autowired
    Projects projects;

    @Autowired
    ProjectArchive archive;

    @BeforeEach
    void aProjectOfAnArchivist() {
        sample.projects();
        places.blueprint();
        people.signedIn(new Person(new PersonId("priya"), "Priya Nair", true, false));
        sample.project(project, name, Map.of("archivist-" + run, Designation.PROJECT_OWNER));
    }

    @Test
    void offersNoDeploymentAndNoStudio() {
        People.as("archivist-" + run, () -> {
            open("environments");
            assertThat(offersDeployment()).as("while it lives").isTrue();
            archive();
            await().pollInSameThread()
                    .untilAsserted(() -> assertThat(offersDeployment()).isFalse());
            open("environments/new");
            assertThat(page()).contains(name + " is archived", "An owner can restore it");
            assertThat(find(Button.class).withText("Deploy").exists()).isFalse();
            environment();
            open("environments/env-" + run);
            assertThat(page()).contains("DataZone says ACTIVE");
            assertThat(find(StudioButton.class).exists()).isFalse();
            assertThat(find(Button.class).withText("Retire").exists())
                    .as("what lives may always go")
                    .isTrue();
            return run;
        });
    }

    @Test
    @SignedIn(value = "priya", groups = "concord-admins")
    void isNoChoiceForAProfile() {
        open("environment-profiles/new");
        assertThat(choices()).contains(name);
        archive();
        open("environment-profiles/new");
        assertThat(choices()).doesNotContain(name).contains("Credit Risk");
    }

    @Test
    @SignedIn(value = "priya", groups = "concord-admins")
    void changesAndMakesNoProfileOfItsOwn() {
        var form = new ProfileForm(
                "of-" + run,
                "",
                project,
                false,
                List.of(SampleData.RETENTION),
                "447120983316",
                "eu-west-1",
                EnvironmentSample.form("any", Map.of()).parameters());
        var profile = places.drafted(form, Verdict.of("VPC exists", true, "vpc available", "available"));
        open("environment-profiles/" + profile);
        assertThat(words()).contains("Change", "Make it", "Check again", "Delete");
        archive();
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(words()).doesNotContain("Change", "Make it", "Check again"));
        assertThat(words()).contains("Delete");
        assertThat(page()).contains("A project of this profile is archived");
    }

    private List<String> words() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private boolean offersDeployment() {
        return find(Button.class).withText("Deploy environment").exists();
    }

    @SuppressWarnings("unchecked")
    private List<String> choices() {
        Select<Project> managing = find(Select.class).withCaption("Managed by").single();
        MultiSelectComboBox<Project> users = find(MultiSelectComboBox.class).single();
        var some = managing.getListDataView().getItems().map(Project::name).toList();
        assertThat(users.getListDataView().getItems().map(Project::name)).containsExactlyElementsOf(some);
        return some;
    }

    private void archive() {
        People.as(
                "priya",
                () -> {
                    archive.archive(project, projects.get(project).version());
                    return project;
                },
                "concord-admins");
    }

    private void environment() {
        environments.observed(
                project,
                List.of(new Environment(
                        "env-" + run, project, "lab", "ACTIVE", "447120983316", "eu-west-1", null, List.of())));
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
