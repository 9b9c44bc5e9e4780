package dev.concord.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import dev.concord.identity.Designation;
import dev.concord.identity.People;
import dev.concord.identity.Person;
import dev.concord.project.CreationId;
import dev.concord.project.Directory;
import dev.concord.project.ProjectCreation;
import dev.concord.project.ProjectCreations;
import dev.concord.project.ProjectFacts;
import dev.concord.project.ProjectName;
import dev.concord.project.ProjectObservation;
import dev.concord.project.Purpose;
import dev.concord.project.RiskTier;
import dev.concord.project.SeenProject;
import dev.concord.project.internal.CreationProgress;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedIn("ines")
class CreationViewTest extends PortalTest {
    private final CreationId id = new CreationId(UUID.randomUUID());
    private final String name = "Coming " + id.toString().substring(0, 8);

    @Autowired
    ProjectCreations creations;

    @Autowired
    CreationProgress progress;

    @Autowired
    Directory directory;

    @Autowired
    People people;

    @BeforeEach
    void peopleAreKnown() {
        sample.projects();
        people.signedIn(new Person(new PersonId("ines"), "Ines Duarte", false, false));
        people.signedIn(new Person(new PersonId("priya"), "Priya Nair", true, false));
    }

    @Test
    void showsAwssWordsWhenItStoppedAndGoesOnOrUndoesExactlyWhatWasMade() {
        ask();
        progress.roleMade(id, "arn:aws:iam::447120983316:role/concord/project/" + id.roleName());
        progress.failed(id, "CreateProject: ServiceQuotaExceededException");
        open("projects/new/" + id);
        assertThat(page())
                .contains(
                        "Stopped",
                        "ServiceQuotaExceededException",
                        "Removes the role " + id.roleName() + ", nothing else");

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(creations.get(id).state()).isEqualTo(ProjectCreation.State.UNDOING);
        progress.undone(id);
        open("projects/new/" + id);
        assertThat(page()).contains("Everything that was made is gone");
    }

    @Test
    void showsElapsedAgainstUsualOnceOneCameToItsEnd() {
        ask();
        var project = new ProjectId(UUID.randomUUID().toString().substring(0, 12));
        progress.roleMade(id, "arn:aws:iam::447120983316:role/concord/project/" + id.roleName());
        progress.projectMade(id, project);
        creations.get(id).left().forEach(step -> progress.did(id, step));
        progress.complete(id, observed(project));
        var next = new CreationId(UUID.randomUUID());
        creations.ask(next, facts("Next " + name));
        open("projects/new/" + next);
        assertThat(page()).contains("Elapsed against usual", "Asked for by Ines Duarte", "of usually 0:0", " / 0:00");
    }

    @Test
    @SignedIn("oskar")
    void anothersCreationIsNotShown() {
        dev.concord.ui.People.as("ines", () -> {
            ask();
            return id;
        });
        open("projects/new/" + id);
        assertThat(page()).contains("This can't be shown").doesNotContain(name);
    }

    @Test
    @SignedIn(value = "priya", groups = "concord-admins")
    void saysWhichRoleAnOwnerLetsIn() {
        var foreign = new ProjectId(UUID.randomUUID().toString().substring(0, 12));
        directory.observed(List.of(), List.of(new SeenProject(foreign, name, "")));
        open("projects?show=not-managed&q=" + name.replace(" ", "%20"));
        var prepared = creations.prepare(foreign);
        progress.roleMade(prepared, "arn:aws:iam::447120983316:role/concord/project/" + prepared.roleName());
        progress.profileMade(prepared, "profile-of-the-role");
        progress.prepared(prepared);
        open("projects/new/" + prepared);
        assertThat(page())
                .contains("Waits for an owner", "An owner in DataZone adds Concord's role as an owner")
                .contains(
                        "aws datazone create-project-membership",
                        foreign.value(),
                        "userIdentifier=profile-of-the-role");
    }

    private void ask() {
        creations.ask(id, facts(name));
    }

    private static ProjectFacts facts(String name) {
        return new ProjectFacts(new ProjectName(name), new Purpose("To see"), RiskTier.LOW, null, List.of());
    }

    private ProjectObservation observed(ProjectId project) {
        return new ProjectObservation(
                project,
                name,
                "To see",
                null,
                List.of(),
                Designation.PROJECT_OWNER,
                List.of(),
                List.of(),
                Instant.now());
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
