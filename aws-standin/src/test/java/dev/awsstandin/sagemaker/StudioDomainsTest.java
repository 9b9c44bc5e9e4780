package dev.awsstandin.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Delays;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.AppNetworkAccessType;
import software.amazon.awssdk.services.sagemaker.model.AppStatus;
import software.amazon.awssdk.services.sagemaker.model.AppType;
import software.amazon.awssdk.services.sagemaker.model.AuthMode;
import software.amazon.awssdk.services.sagemaker.model.DomainStatus;
import software.amazon.awssdk.services.sagemaker.model.ResourceInUseException;
import software.amazon.awssdk.services.sagemaker.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.SharingType;
import software.amazon.awssdk.services.sagemaker.model.SpaceStatus;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import software.amazon.awssdk.services.sagemaker.model.UserProfileStatus;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Domains and who and what is in them, where all of it takes a minute. */
class StudioDomainsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin(
            Delays.none().rolePropagation(Duration.ofSeconds(3)).deployment(MINUTE));

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Test
    void aDomainIsPendingThenInServiceAndKeepsWhatItWasGiven() {
        var created = client().createDomain(create -> create.domainName("kept")
                .authMode(AuthMode.IAM)
                .vpcId("vpc-1")
                .subnetIds("subnet-1", "subnet-2")
                .appNetworkAccessType(AppNetworkAccessType.VPC_ONLY)
                .kmsKeyId("key-1")
                .defaultUserSettings(settings -> settings.executionRole("arn:aws:iam::447120983316:role/studio"))
                .tags(tag("team", "risk")));
        var id = created.domainId();
        assertThat(created.domainArn()).isEqualTo("arn:aws:sagemaker:eu-west-1:447120983316:domain/" + id);
        assertThat(domainStatus(id)).isEqualTo(DomainStatus.PENDING);
        later();
        var domain = client().describeDomain(get -> get.domainId(id));
        assertThat(domain.status()).isEqualTo(DomainStatus.IN_SERVICE);
        assertThat(domain.authMode()).isEqualTo(AuthMode.IAM);
        assertThat(domain.appNetworkAccessType()).isEqualTo(AppNetworkAccessType.VPC_ONLY);
        assertThat(domain.vpcId()).isEqualTo("vpc-1");
        assertThat(domain.subnetIds()).containsExactly("subnet-1", "subnet-2");
        assertThat(domain.kmsKeyId()).isEqualTo("key-1");
        assertThat(domain.defaultUserSettings().executionRole()).endsWith("role/studio");
        assertThat(client().listTags(list -> list.resourceArn(created.domainArn()))
                        .tags())
                .containsExactly(tag("team", "risk"));
        assertThat(client().listDomainsPaginator(list -> list.maxResults(1)).domains())
                .filteredOn(listed -> listed.domainId().equals(id))
                .singleElement()
                .satisfies(listed -> assertThat(listed.domainName()).isEqualTo("kept"));
    }

    @Test
    void aDomainIsUpdatedOnceItIsInService() {
        var id = newDomain(AuthMode.IAM);
        assertInUse("Pending", () -> update(id));
        later();
        update(id);
        assertThat(domainStatus(id)).isEqualTo(DomainStatus.UPDATING);
        later();
        var domain = client().describeDomain(get -> get.domainId(id));
        assertThat(domain.status()).isEqualTo(DomainStatus.IN_SERVICE);
        assertThat(domain.subnetIds()).containsExactly("subnet-9");
    }

    @Test
    void aDomainInAVpcOnlyNeedsTheVpc() {
        assertRefused(
                "ValidationException",
                "VpcId",
                () -> client().createDomain(create -> create.domainName("nowhere")
                        .authMode(AuthMode.IAM)
                        .appNetworkAccessType(AppNetworkAccessType.VPC_ONLY)
                        .defaultUserSettings(settings -> {})));
    }

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

    @Test
    void nothingIsMadeInADomainThatIsNotReady() {
        var id = newDomain(AuthMode.IAM);
        assertRefused("ValidationException", "Pending", () -> create(id, "ines"));
        assertRefused("ValidationException", "does not exist", () -> create("d-missing", "ines"));
    }

    @Test
    void tagsOfDomainsAndProfilesDecideWhoMayActOnThem() {
        var mine = domain(AuthMode.IAM);
        var other = domain(AuthMode.IAM);
        var arn = client().describeDomain(get -> get.domainId(mine)).domainArn();
        client().addTags(add -> add.resourceArn(arn).tags(tag("AmazonDataZoneProject", "fraud")));
        var member = restricted();

        assertThat(member.describeDomain(get -> get.domainId(mine)).domainId()).isEqualTo(mine);
        assertRefused(
                "AccessDeniedException", "domain/" + other, () -> member.describeDomain(get -> get.domainId(other)));
        client().deleteTags(delete -> delete.resourceArn(arn).tagKeys("AmazonDataZoneProject"));
        assertRefused(
                "AccessDeniedException", "domain/" + mine, () -> member.describeDomain(get -> get.domainId(mine)));
    }

    private static SageMakerClient restricted() {
        STANDIN.iam().createRole(role -> role.roleName("member").assumeRolePolicyDocument("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                  "Principal": {"AWS": "447120983316"}}}"""));
        STANDIN.iam()
                .putRolePolicy(put -> put.roleName("member").policyName("own").policyDocument("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Resource": "*",
                  "Action": "sagemaker:DescribeDomain",
                  "Condition": {"StringEquals": {"aws:ResourceTag/AmazonDataZoneProject": "fraud"}}}}"""));
        STANDIN.waitForRoles();
        return STANDIN.sageMaker(STANDIN.assume(
                RunningStandin.ADMINISTRATOR,
                AssumeRoleRequest.builder()
                        .roleArn("arn:aws:iam::447120983316:role/member")
                        .roleSessionName("notebook")
                        .build()));
    }

    private static SageMakerClient client() {
        return STANDIN.sageMaker();
    }

    private static void later() {
        STANDIN.standin().clock().advance(MINUTE);
    }

    private static String newDomain(AuthMode mode) {
        return client().createDomain(create -> create.domainName("domain-" + NUMBERS.incrementAndGet())
                        .authMode(mode)
                        .defaultUserSettings(settings -> {}))
                .domainId();
    }

    private static String domain(AuthMode mode) {
        var id = newDomain(mode);
        later();
        return id;
    }

    private static DomainStatus domainStatus(String id) {
        return client().describeDomain(get -> get.domainId(id)).status();
    }

    private static void update(String id) {
        client().updateDomain(update -> update.domainId(id).subnetIds("subnet-9"));
    }

    private static void create(String domain, String name) {
        client().createUserProfile(create -> create.domainId(domain).userProfileName(name));
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

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static void assertInUse(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ResourceInUseException.class).hasMessageContaining(message);
    }

    private static void assertRefused(String code, String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SageMakerException.class, refused -> {
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refused.awsErrorDetails().errorMessage()).contains(message);
        });
    }
}
