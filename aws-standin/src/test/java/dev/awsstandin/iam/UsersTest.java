package dev.awsstandin.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.sts.model.StsException;

class UsersTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String NOTHING = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}}""";

    private final IamClient iam = STANDIN.iam();

    @Test
    void usersAreListedByPath() {
        iam.createUser(create -> create.userName("lister-1").path("/listed/"));
        iam.createUser(create -> create.userName("lister-2").path("/listed/"));

        assertThat(iam.listUsersPaginator(list -> list.pathPrefix("/listed/").maxItems(1))
                        .users())
                .extracting(User::userName)
                .containsExactly("lister-1", "lister-2");
        assertThat(iam.listUsers().users()).extracting(User::userName).contains("administrator");
    }

    @Test
    void aUserGoesAfterItsKeysAndPolicies() {
        var user = new People(STANDIN).user("leaver", NOTHING);

        assertThatThrownBy(() -> iam.deleteUser(delete -> delete.userName("leaver")))
                .isInstanceOf(DeleteConflictException.class)
                .hasMessageContaining("must delete policies first");
        iam.deleteUserPolicy(delete -> delete.userName("leaver").policyName("may"));
        assertThatThrownBy(() -> iam.deleteUser(delete -> delete.userName("leaver")))
                .isInstanceOf(DeleteConflictException.class)
                .hasMessageContaining("must delete access keys first");
        iam.deleteAccessKey(delete -> delete.userName("leaver").accessKeyId(user.accessKeyId()));
        iam.deleteUser(delete -> delete.userName("leaver"));

        assertThatThrownBy(() -> iam.getUser(get -> get.userName("leaver"))).isInstanceOf(NoSuchEntityException.class);
        assertSignedOut(user);
    }

    @Test
    void whoseKeyIsInactiveCannotSign() {
        var user = new People(STANDIN).user("sleeper");
        status(user, StatusType.INACTIVE);

        assertThat(iam.listAccessKeys(list -> list.userName("sleeper")).accessKeyMetadata())
                .extracting(AccessKeyMetadata::status)
                .containsExactly(StatusType.INACTIVE);
        assertSignedOut(user);

        status(user, StatusType.ACTIVE);
        assertThat(STANDIN.sts(user).getCallerIdentity().arn()).endsWith("user/sleeper");
        assertThatThrownBy(() ->
                        iam.deleteAccessKey(delete -> delete.userName("sleeper").accessKeyId("AKIA0000000000000000")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    void inlinePoliciesAreReadBack() {
        new People(STANDIN).user("reader", NOTHING);

        assertThat(iam.listUserPolicies(list -> list.userName("reader")).policyNames())
                .containsExactly("may");
        var document = iam.getUserPolicy(get -> get.userName("reader").policyName("may"))
                .policyDocument();
        assertThat(URLDecoder.decode(document, StandardCharsets.UTF_8)).isEqualTo(NOTHING);
        assertThatThrownBy(() -> iam.getUserPolicy(get -> get.userName("reader").policyName("other")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    private void status(AwsCredentials key, StatusType status) {
        iam.updateAccessKey(update ->
                update.userName("sleeper").accessKeyId(key.accessKeyId()).status(status));
    }

    private static void assertSignedOut(AwsCredentials user) {
        assertThatThrownBy(() -> STANDIN.sts(user).getCallerIdentity())
                .isInstanceOfSatisfying(
                        StsException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("InvalidClientTokenId"));
    }
}
