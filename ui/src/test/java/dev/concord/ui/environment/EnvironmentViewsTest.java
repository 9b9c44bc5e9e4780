package dev.concord.ui.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.identity.Designation;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.RunState;
import dev.concord.provisioning.Runs;
import dev.concord.provisioning.Step;
import dev.concord.shared.ProjectId;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class EnvironmentViewsTest extends PortalTest {
    @Autowired
    EnvironmentSample places;

    @Autowired
    Environments environments;

    @Autowired
    Runs runs;

    private String name;

    @BeforeEach
    void projects() {
        sample.projects();
        places.blueprint();
        name = "lab-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    @SignedIn("ines")
    void showsHowFarARunIsAndFollowsItByItself() {
        var run = places.deployed(name);
        places.doing(run, Step.PROVISION, "DataZone says CREATING");
        open(run);
        assertThat(page())
                .contains("Deploying " + name, "Ines Duarte", "Running step 3 of 7", "DataZone says CREATING");
        places.done(run, Step.PROVISION);
        await().pollInSameThread().untilAsserted(() -> assertThat(run()).contains("Running step 4 of 7"));
    }

    @Test
    @SignedIn("ines")
    void aFailureHasItsReasonAndWaysOn() {
        var run = places.deployed(name);
        places.doing(run, Step.PROVISION, "");
        places.failed(run, "Subnet has no free address (request 7c1e9b40)");
        open(run);
        assertThat(page()).contains("Failed at step 3 of 7", "Subnet has no free address", "7c1e9b40");
        test(find(Button.class).withText("Try again").single()).click();
        assertThat(runs.get(run).state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    @SignedIn(value = "daniel", groups = "concord-auditors")
    void anAuditorReadsAFailureAndHasNoButton() {
        var run = places.deployed(name);
        places.doing(run, Step.PROVISION, "");
        places.failed(run, "Subnet has no free address");
        open(run);
        assertThat(page()).contains("Subnet has no free address");
        assertThat(find(Button.class).withText("Try again").exists()).isFalse();
        assertThat(find(Button.class).withText("Remove what was made").exists()).isFalse();
    }

    @Test
    @SignedIn("oskar")
    void aStrangerIsToldThatThereIsNoSuchRun() {
        var run = places.deployed(name);
        open("environments/runs/" + run);
        assertThat(page()).contains("This can't be shown", "that you may see").doesNotContain(name);
    }

    @ParameterizedTest
    @SignedIn("ines")
    @CsvSource({
        "ACTIVE, Ready to work in",
        "SUSPENDED, Ask the administrator",
        "DISABLED, lacks its role",
        "EXPIRED, Its time is over",
        "INACCESSIBLE, can't reach it",
        "CREATE_FAILED, try again",
        "UPDATE_FAILED, may still work",
        "DELETE_FAILED, holds it back",
        "VALIDATION_FAILED, Change the profile",
        "HIBERNATING, does not know this state"
    })
    void saysOfEachStateWhatToDo(String status, String todo) {
        environment(status);
        open("environments/env-" + name);
        assertThat(page()).contains("DataZone says " + status, todo);
        assertThat(find(StudioButton.class).exists()).isEqualTo(status.equals("ACTIVE"));
    }

    @Test
    @SignedIn("ines")
    void whoMayNotRetireHasNoButtonForIt() {
        environment("ACTIVE");
        open("environments/env-" + name);
        assertThat(find(Button.class).withText("Retire").exists()).isFalse();
    }

    @Test
    @SignedIn(value = "priya", groups = "concord-admins")
    void retiringShowsWhatIsLostAndTakesTheName() {
        environment("ACTIVE");
        open("environments/env-" + name);
        assertThat(find(StudioButton.class).exists())
                .as("an admin is no member")
                .isFalse();
        test(find(Button.class).withText("Retire").single()).click();
        var dialog = find(Dialog.class).single();
        test(find(TextField.class, dialog).single()).setValue("something else");
        test(find(Button.class, dialog).withText("Retire").single()).click();
        assertThat(find(TextField.class, dialog).single().getErrorMessage()).contains("Type the name " + name);
        assertThat(environments.retiring("env-" + name)).isFalse();
        test(find(TextField.class, dialog).single()).setValue(name);
        test(find(Button.class, dialog).withText("Retire").single()).click();
        assertThat(environments.retiring("env-" + name)).isTrue();
        assertThat(page()).contains("Retiring " + name);
    }

    @Test
    @SignedIn("ines")
    void thePlanSaysWhatWillBeMadeAndWhatWasChecked() {
        places.made(EnvironmentSample.form("plan-" + name, Map.of()));
        navigate(DeployView.class);
        assertThat(page()).contains("SageMaker domain", "CreateEnvironment", "VPC exists", "Passed");
    }

    @Test
    @SignedIn("oskar")
    void aProjectWithoutAProfileIsToldWhoMakesOne() {
        navigate(DeployView.class);
        assertThat(page()).contains("No profile may be used by Credit Risk", "An ML admin makes environment profiles");
    }

    @Test
    @SignedIn("ines")
    void listsTheEnvironmentsOfTheActingProjectAndWhatIsUnderWay() {
        places.deployed(name);
        navigate(EnvironmentsView.class);
        assertThat(page()).contains("Under way", "Deploying " + name, "retention-lab");
    }

    private void environment(String status) {
        var project = new ProjectId("p-" + name);
        sample.project(project, "Project " + name, Map.of("ines", Designation.PROJECT_CONTRIBUTOR));
        environments.observed(
                project,
                List.of(new Environment(
                        "env-" + name, project, name, status, "447120983316", "eu-west-1", null, List.of())));
    }

    private void open(RunId run) {
        navigate(RunView.class, Map.of(EnvironmentsNavigation.ID, run.toString()));
    }

    /** Looking a component up lets the page do what others asked it to do meanwhile. */
    private String run() {
        return find(RunView.class).single().getElement().getTextRecursively();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
