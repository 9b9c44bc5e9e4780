package dev.awsstandin.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sagemaker.model.AppStatus;
import software.amazon.awssdk.services.sagemaker.model.AppType;
import software.amazon.awssdk.services.sagemaker.model.AuthMode;
import software.amazon.awssdk.services.sagemaker.model.DomainStatus;
import software.amazon.awssdk.services.sagemaker.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sagemaker.model.SharingType;
import software.amazon.awssdk.services.sagemaker.model.SpaceStatus;
import software.amazon.awssdk.services.sagemaker.model.UserProfileStatus;

/** Who and what is in Studio's domains. */
class StudioContentsTest extends InStudio {

    @Test
    void allOfADomainIsDeletedFromTheInsideOut() {
        var id = domain(AuthMode.IAM);
        profile(id, "ines");
        space(id, "notebooks", "ines");
        app(id, "notebooks");

        assertInUse("UserProfile(s)", () -> client().deleteDomain(delete -> delete.domainId(id)));
        assertInUse("Space(s)", () -> deleteProfile(id, "ines"));
        assertInUse("App(s)", () -> deleteSpace(id, "notebooks"));

        deleteApp(id, "notebooks");
        assertThat(appStatus(id, "notebooks")).isEqualTo(AppStatus.DELETING);
        assertInUse("App(s)", () -> deleteSpace(id, "notebooks"));
        later();
        assertThat(appStatus(id, "notebooks")).isEqualTo(AppStatus.DELETED);
        assertInUse("Deleted", () -> deleteApp(id, "notebooks"));

        deleteSpace(id, "notebooks");
        later();
        deleteProfile(id, "ines");
        assertInUse("UserProfile(s)", () -> client().deleteDomain(delete -> delete.domainId(id)));
        later();
        assertThatThrownBy(() ->
                        client().describeUserProfile(get -> get.domainId(id).userProfileName("ines")))
                .isInstanceOf(ResourceNotFoundException.class);
        client().deleteDomain(delete -> delete.domainId(id));
        assertThat(domainStatus(id)).isEqualTo(DomainStatus.DELETING);
        later();
        assertThatThrownBy(() -> domainStatus(id))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining(id);
        assertThat(client().listApps(list -> list.domainIdEquals(id)).apps()).isEmpty();
    }

    @Test
    void userProfilesAreDescribedListedAndUpdated() {
        var id = domain(AuthMode.IAM);
        profile(id, "ines");
        profile(id, "oskar");
        var ines = client().describeUserProfile(get -> get.domainId(id).userProfileName("ines"));
        assertThat(ines.userProfileArn())
                .isEqualTo("arn:aws:sagemaker:eu-west-1:447120983316:user-profile/%s/ines".formatted(id));
        assertThat(ines.status()).isEqualTo(UserProfileStatus.IN_SERVICE);
        assertThat(client().listUserProfiles(list -> list.domainIdEquals(id).userProfileNameContains("OSK"))
                        .userProfiles())
                .extracting(profile -> profile.userProfileName())
                .containsExactly("oskar");
        client().updateUserProfile(update -> update.domainId(id)
                .userProfileName("ines")
                .userSettings(settings -> settings.executionRole("arn:aws:iam::447120983316:role/own")));
        later();
        assertThat(client().describeUserProfile(get -> get.domainId(id).userProfileName("ines"))
                        .userSettings()
                        .executionRole())
                .endsWith("role/own");
        assertInUse("already exists", () -> profile(id, "ines"));
    }

    @Test
    void whoSignsInFollowsTheAuthMode() {
        var iam = domain(AuthMode.IAM);
        var sso = domain(AuthMode.SSO);
        assertRefused("ValidationException", "cannot be given", () -> ssoProfile(iam));
        assertRefused("ValidationException", "are required", () -> profile(sso, "ines"));
        assertThat(ssoProfile(sso)).endsWith("/ines");
    }

    @Test
    void spacesAndAppsAreListedByWhoseTheyAre() {
        var id = domain(AuthMode.IAM);
        profile(id, "ines");
        space(id, "notebooks", "ines");
        app(id, "notebooks");
        var space = client().describeSpace(get -> get.domainId(id).spaceName("notebooks"));
        assertThat(space.status()).isEqualTo(SpaceStatus.IN_SERVICE);
        assertThat(space.ownershipSettings().ownerUserProfileName()).isEqualTo("ines");
        assertThat(client().listSpaces(list -> list.domainIdEquals(id)).spaces())
                .singleElement()
                .satisfies(
                        listed -> assertThat(listed.ownershipSettingsSummary().ownerUserProfileName())
                                .isEqualTo("ines"));
        assertThat(client().listApps(list -> list.domainIdEquals(id).spaceNameEquals("notebooks"))
                        .apps())
                .extracting(app -> app.status())
                .containsExactly(AppStatus.IN_SERVICE);
        assertThat(client().listApps(list -> list.domainIdEquals(id).userProfileNameEquals("ines"))
                        .apps())
                .isEmpty();
        assertRefused(
                "ValidationException",
                "Exactly one",
                () -> client().createApp(create ->
                        create.domainId(id).appType(AppType.JUPYTER_LAB).appName("default")));
        assertRefused("ValidationException", "nobody", () -> space(id, "other", "nobody"));
    }

    private static DomainStatus domainStatus(String id) {
        return client().describeDomain(get -> get.domainId(id)).status();
    }

    private static void profile(String domain, String name) {
        create(domain, name);
        later();
    }

    private static String ssoProfile(String domain) {
        return client().createUserProfile(create -> create.domainId(domain)
                        .userProfileName("ines")
                        .singleSignOnUserIdentifier("UserName")
                        .singleSignOnUserValue("ines"))
                .userProfileArn();
    }

    private static void deleteProfile(String domain, String name) {
        client().deleteUserProfile(delete -> delete.domainId(domain).userProfileName(name));
    }

    private static void space(String domain, String name, String owner) {
        client().createSpace(create -> create.domainId(domain)
                .spaceName(name)
                .ownershipSettings(ownership -> ownership.ownerUserProfileName(owner))
                .spaceSharingSettings(sharing -> sharing.sharingType(SharingType.PRIVATE)));
        later();
    }

    private static void deleteSpace(String domain, String name) {
        client().deleteSpace(delete -> delete.domainId(domain).spaceName(name));
    }

    private static void app(String domain, String space) {
        client().createApp(create -> create.domainId(domain)
                .spaceName(space)
                .appType(AppType.JUPYTER_LAB)
                .appName("default"));
        later();
    }

    private static void deleteApp(String domain, String space) {
        client().deleteApp(delete -> delete.domainId(domain)
                .spaceName(space)
                .appType(AppType.JUPYTER_LAB)
                .appName("default"));
    }

    private static AppStatus appStatus(String domain, String space) {
        return client().describeApp(get -> get.domainId(domain)
                        .spaceName(space)
                        .appType(AppType.JUPYTER_LAB)
                        .appName("default"))
                .status();
    }
}
