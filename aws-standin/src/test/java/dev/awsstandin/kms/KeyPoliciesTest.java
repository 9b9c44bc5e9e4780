package dev.awsstandin.kms;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.Tag;

class KeyPoliciesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String ADMINISTRATORS = "arn:aws:iam::447120983316:user/administrator";
    private static final String STATEMENT = """
            {"Effect": "%s", "Principal": {"AWS": "%s"}, "Action": "%s", "Resource": "*"}""";

    private static AwsCredentials nobody;

    @BeforeAll
    static void aUserWithoutPolicies() {
        nobody = new People(STANDIN).user("nobody");
    }

    @Test
    void theUsualPolicyLeavesItToIam() {
        var key = kms(ADMINISTRATOR).createKey().keyMetadata().arn();

        assertThat(kms(ADMINISTRATOR).getKeyPolicy(get -> get.keyId(key)).policy())
                .contains("arn:aws:iam::447120983316:root");
        assertDenied(
                () -> kms(nobody).describeKey(get -> get.keyId(key)),
                "because no identity-based policy allows the kms:DescribeKey action");
    }

    @Test
    void aPolicyThatNamesSomebodyIsEnough() {
        var policy = policy(
                STATEMENT.formatted("Allow", ADMINISTRATORS, "kms:*"),
                STATEMENT.formatted("Allow", "arn:aws:iam::447120983316:user/nobody", "kms:DescribeKey"));
        var key = kms(ADMINISTRATOR)
                .createKey(create -> create.policy(policy))
                .keyMetadata()
                .arn();

        assertThat(kms(nobody).describeKey(get -> get.keyId(key)).keyMetadata().arn())
                .isEqualTo(key);
        assertDenied(() -> kms(nobody).disableKey(disable -> disable.keyId(key)), "kms:DisableKey");
    }

    @Test
    void whomThePolicyLeavesOutIamCannotLetIn() {
        var policy = policy(
                STATEMENT.formatted("Allow", ADMINISTRATORS, "kms:PutKeyPolicy"),
                STATEMENT.formatted("Allow", ADMINISTRATORS, "kms:GetKeyPolicy"));
        var key = kms(ADMINISTRATOR).createKey().keyMetadata().arn();
        kms(ADMINISTRATOR).putKeyPolicy(put -> put.keyId(key).policy(policy));

        assertThat(kms(ADMINISTRATOR).getKeyPolicy(get -> get.keyId(key)).policy())
                .isEqualTo(policy);
        assertDenied(
                () -> kms(ADMINISTRATOR).describeKey(get -> get.keyId(key)),
                "because no resource-based policy allows the kms:DescribeKey action");
    }

    @Test
    void aDenialInThePolicyBeatsIam() {
        var policy = policy(
                STATEMENT.formatted("Allow", "arn:aws:iam::447120983316:root", "kms:*"),
                STATEMENT.formatted("Deny", ADMINISTRATORS, "kms:ScheduleKeyDeletion"));
        var key = kms(ADMINISTRATOR)
                .createKey(create -> create.policy(policy))
                .keyMetadata()
                .arn();

        assertDenied(
                () -> kms(ADMINISTRATOR).scheduleKeyDeletion(delete -> delete.keyId(key)),
                "with an explicit deny in a resource-based policy");
    }

    @Test
    void nobodyLocksAKeyUpForEver() {
        var lockout = policy(STATEMENT.formatted("Allow", ADMINISTRATORS, "kms:DescribeKey"));
        var ghost = policy(STATEMENT.formatted("Allow", "arn:aws:iam::447120983316:role/ghost", "kms:*"));

        assertThatThrownBy(() -> kms(ADMINISTRATOR).createKey(create -> create.policy(lockout)))
                .isInstanceOf(MalformedPolicyDocumentException.class)
                .hasMessageContaining("will not allow you to update the key policy in the future");
        assertThatThrownBy(() -> kms(ADMINISTRATOR).createKey(create -> create.policy(ghost)))
                .isInstanceOf(MalformedPolicyDocumentException.class)
                .hasMessageContaining("invalid principals");
        assertThatThrownBy(() -> kms(ADMINISTRATOR).createKey(create -> create.policy("{}")))
                .isInstanceOf(MalformedPolicyDocumentException.class);
        assertThat(kms(ADMINISTRATOR)
                        .createKey(create -> create.policy(lockout).bypassPolicyLockoutSafetyCheck(true))
                        .keyMetadata())
                .isNotNull();
    }

    @Test
    void tagsOfTheKeyAndOfTheRequestAreJudged() {
        var user = new People(STANDIN).user("tagger", """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": ["kms:CreateKey", "kms:TagResource"], "Resource": "*",
                   "Condition": {"ForAllValues:StringEquals": {"aws:TagKeys": "AmazonDataZoneEnvironment"},
                                 "Null": {"aws:RequestTag/AmazonDataZoneEnvironment": "false"}}},
                  {"Effect": "Allow", "Action": "kms:DescribeKey", "Resource": "*",
                   "Condition": {"StringLike": {"aws:ResourceTag/AmazonDataZoneEnvironment": "*"}}}]}""");
        var foreign = kms(ADMINISTRATOR).createKey().keyMetadata().keyId();

        var own = kms(user)
                .createKey(create -> create.tags(tag("AmazonDataZoneEnvironment")))
                .keyMetadata()
                .keyId();

        assertThat(kms(user).describeKey(get -> get.keyId(own)).keyMetadata().keyId())
                .isEqualTo(own);
        assertDenied(() -> kms(user).describeKey(get -> get.keyId(foreign)), "kms:DescribeKey");
        assertDenied(() -> kms(user).createKey(), "kms:CreateKey");
        assertDenied(
                () -> kms(user).createKey(create -> create.tags(tag("AmazonDataZoneEnvironment"), tag("other"))),
                "kms:CreateKey");
    }

    @Test
    void aKeyHasOnePolicy() {
        var key = kms(ADMINISTRATOR).createKey().keyMetadata().keyId();

        assertThatThrownBy(() ->
                        kms(ADMINISTRATOR).getKeyPolicy(get -> get.keyId(key).policyName("other")))
                .isInstanceOf(NotFoundException.class);
    }

    private static KmsClient kms(AwsCredentials credentials) {
        return STANDIN.client(KmsClient.builder(), credentials);
    }

    private static Tag tag(String key) {
        return Tag.builder().tagKey(key).tagValue("true").build();
    }

    private static String policy(String... statements) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
    }

    private static void assertDenied(ThrowingCallable call, String why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(KmsException.class, error -> {
            assertThat(error.statusCode()).isEqualTo(400);
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            assertThat(error.getMessage())
                    .contains("is not authorized to perform: ")
                    .contains(why);
        });
    }
}
