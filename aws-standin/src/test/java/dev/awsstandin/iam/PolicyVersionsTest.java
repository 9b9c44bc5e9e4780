package dev.awsstandin.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

class PolicyVersionsTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String ALLOW = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sagemaker:List*", "Resource": "*"}}""";
    private static final String DENY = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "sagemaker:List*", "Resource": "*"}}""";

    private final IamClient iam = STANDIN.iam();

    @Test
    void versionsAreKeptNewestFirst() {
        var arn = policy("kept");
        var second = iam.createPolicyVersion(create -> create.policyArn(arn).policyDocument(DENY))
                .policyVersion();

        assertThat(second.versionId()).isEqualTo("v2");
        assertThat(second.isDefaultVersion()).isFalse();
        assertThat(iam.listPolicyVersions(list -> list.policyArn(arn)).versions())
                .extracting(PolicyVersion::versionId)
                .containsExactly("v2", "v1");
        var document = iam.getPolicyVersion(get -> get.policyArn(arn).versionId("v2"))
                .policyVersion()
                .document();
        assertThat(URLDecoder.decode(document, StandardCharsets.UTF_8)).isEqualTo(DENY);
        assertThat(iam.getPolicy(get -> get.policyArn(arn)).policy().defaultVersionId())
                .isEqualTo("v1");
    }

    @Test
    void theDefaultVersionIsInForce() {
        var arn = policy("force");
        var role = iam.createRole(create -> create.roleName("forced").assumeRolePolicyDocument("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                  "Principal": {"AWS": "447120983316"}}}"""))
                .role();
        iam.attachRolePolicy(attach -> attach.roleName("forced").policyArn(arn));
        STANDIN.waitForRoles();
        var sageMaker = STANDIN.sageMaker(STANDIN.assume(
                RunningStandin.ADMINISTRATOR,
                AssumeRoleRequest.builder()
                        .roleArn(role.arn())
                        .roleSessionName("test")
                        .build()));
        assertThat(sageMaker.listDomains(list -> {}).domains()).isEmpty();

        iam.createPolicyVersion(
                create -> create.policyArn(arn).policyDocument(DENY).setAsDefault(true));
        assertThatThrownBy(() -> sageMaker.listDomains(list -> {})).isInstanceOf(SageMakerException.class);

        iam.setDefaultPolicyVersion(set -> set.policyArn(arn).versionId("v1"));
        assertThat(sageMaker.listDomains(list -> {}).domains()).isEmpty();
    }

    @Test
    void fiveVersionsAreTheMostAndNumbersAreNotUsedAgain() {
        var arn = policy("many");
        for (int number = 2; number <= 5; number++) {
            iam.createPolicyVersion(create -> create.policyArn(arn).policyDocument(DENY));
        }
        assertThatThrownBy(() ->
                        iam.createPolicyVersion(create -> create.policyArn(arn).policyDocument(DENY)))
                .isInstanceOf(LimitExceededException.class);

        iam.deletePolicyVersion(delete -> delete.policyArn(arn).versionId("v5"));

        assertThat(iam.createPolicyVersion(create -> create.policyArn(arn).policyDocument(DENY))
                        .policyVersion()
                        .versionId())
                .isEqualTo("v6");
        assertThatThrownBy(() ->
                        iam.deletePolicyVersion(delete -> delete.policyArn(arn).versionId("v5")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    void theDefaultVersionGoesWithThePolicyOnly() {
        var arn = policy("last");
        iam.createPolicyVersion(create -> create.policyArn(arn).policyDocument(DENY));

        assertThatThrownBy(() ->
                        iam.deletePolicyVersion(delete -> delete.policyArn(arn).versionId("v1")))
                .isInstanceOf(DeleteConflictException.class);
        assertThatThrownBy(() -> iam.deletePolicy(delete -> delete.policyArn(arn)))
                .isInstanceOf(DeleteConflictException.class);
        iam.deletePolicyVersion(delete -> delete.policyArn(arn).versionId("v2"));
        iam.deletePolicy(delete -> delete.policyArn(arn));

        assertThatThrownBy(() -> iam.getPolicy(get -> get.policyArn(arn))).isInstanceOf(NoSuchEntityException.class);
    }

    private String policy(String name) {
        return iam.createPolicy(create -> create.policyName(name).policyDocument(ALLOW))
                .policy()
                .arn();
    }
}
