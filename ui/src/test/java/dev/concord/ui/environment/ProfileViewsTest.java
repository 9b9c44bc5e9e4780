package dev.concord.ui.environment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.ProfileRevision.State;
import dev.concord.provisioning.Verdict;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SignedIn;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProfileViewsTest extends PortalTest {
    @Autowired
    EnvironmentSample places;

    @Autowired
    EnvironmentProfiles profiles;

    private String name;

    @BeforeEach
    void blueprint() {
        sample.projects();
        places.blueprint();
        name = "profile-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    @SignedIn(value = "priya", groups = "concord-admins")
    void makesAFieldForEachParameterAndSaysBesideItWhatIsWrong() {
        open("environment-profiles/new");
        assertThat(find(TextField.class).withCaption("lifecycleScript").exists())
                .as("one that Concord does not know")
                .isTrue();
        var vpc = find(TextField.class).withCaption("VPC").single();
        test(vpc).setValue("my-vpc");
        test(find(Button.class).withText("Check").single()).click();
        assertThat(vpc.getErrorMessage()).contains("A VPC looks like");
        assertThat(find(TextField.class).withCaption("Subnets").single().getErrorMessage())
                .contains("Enter Subnets");
        assertThat(find(TextField.class).withCaption("Name").single().getErrorMessage())
                .contains("Give the profile a name");
        assertThat(find(com.vaadin.flow.component.select.Select.class)
                        .withCaption("Managed by")
                        .single()
                        .getErrorMessage())
                .contains("Choose the project");
        assertThat(profiles.all()).noneMatch(profile -> profile.name().equals(name));
    }

    @Test
    @SignedIn("ines")
    void onlyAdminsGetTheForm() {
        open("environment-profiles/new");
        assertThat(find(TextField.class).withCaption("VPC").exists()).isFalse();
    }

    @Test
    @SignedIn(value = "priya", groups = "concord-admins")
    void whatFailedStandsFirstAndNothingCanBeMade() {
        var id = places.drafted(
                EnvironmentSample.form(name, Map.of()),
                Verdict.of("VPC exists", true, "vpc available", "available"),
                Verdict.of("Two availability zones", false, "eu-west-1a", "at least two"));
        open("environment-profiles/" + id);
        assertThat(page()).containsSubsequence("Two availability zones", "eu-west-1a", "at least two", "VPC exists");
        assertThat(find(Button.class).withText("Make it").exists()).isFalse();
        assertThat(find(Button.class).withText("Check again").exists()).isTrue();
    }

    @Test
    @SignedIn(value = "priya", groups = "concord-admins")
    void whatLoosensIsNamedAndMadeOnlyOnceConfirmed() {
        var id = places.drafted(
                EnvironmentSample.form(name, Map.of("sagemakerDomainNetworkType", "PublicInternetOnly")),
                Verdict.of("VPC exists", true, "vpc available", "available"));
        open("environment-profiles/" + id);
        assertThat(page()).contains("loosens the profile", "Studio reaches the internet");
        test(find(Button.class).withText("Make it").single()).click();
        var dialog = find(Dialog.class).single();
        var make = find(Button.class, dialog).withText("Make it").single();
        assertThat(make.isEnabled()).isFalse();
        assertThat(profiles.get(id).latest().state()).isEqualTo(State.CHECKED);
        test(find(Checkbox.class, dialog).single()).click();
        test(make).click();
        assertThat(profiles.get(id).latest().state()).isEqualTo(State.MAKING);
    }

    @Test
    @SignedIn("ines")
    void membersReadAProfileThatTheyMayUseAndChangeNothing() {
        var id = places.made(EnvironmentSample.form(name, Map.of()));
        open("environment-profiles/" + id);
        assertThat(page()).contains(name, "Customer Retention", "vpc-0f3a9c1d5b7e24680");
        assertThat(find(Button.class).withText("Change").exists()).isFalse();
        assertThat(find(Button.class).withText("Delete").exists()).isFalse();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
