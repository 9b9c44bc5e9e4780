package dev.awsstandin.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;

class SimulationTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static String role;

    @BeforeAll
    static void aBoundedRole() {
        var boundary = STANDIN.iam()
                .createPolicy(policy -> policy.policyName("boundary").policyDocument("""
                        {"Version": "2012-10-17", "Statement":
                          {"Effect": "Allow", "Action": ["kms:*", "iam:*"], "Resource": "*"}}"""))
                .policy()
                .arn();
        role = STANDIN.iam()
                .createRole(create -> create.roleName("simulated")
                        .permissionsBoundary(boundary)
                        .assumeRolePolicyDocument("""
                                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                                  "Principal": {"AWS": "arn:aws:iam::447120983316:root"}, "Action": "sts:AssumeRole"}]}"""))
                .role()
                .arn();
        STANDIN.iam()
                .putRolePolicy(put -> put.roleName("simulated").policyName("p").policyDocument("""
                        {"Version": "2012-10-17", "Statement": [
                          {"Effect": "Allow", "Action": ["kms:DescribeKey", "ec2:DescribeVpcs"], "Resource": "*"},
                          {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*",
                           "Condition": {"StringEquals": {"iam:PassedToService": "datazone.amazonaws.com"}}},
                          {"Effect": "Deny", "Action": "kms:ScheduleKeyDeletion", "Resource": "*"}]}"""));
    }

    @Test
    void decidesAsARealCallWouldBeDecided() {
        var results = STANDIN.iam()
                .simulatePrincipalPolicy(simulate -> simulate.policySourceArn(role)
                        .actionNames("kms:DescribeKey", "kms:CreateKey", "kms:ScheduleKeyDeletion", "ec2:DescribeVpcs"))
                .evaluationResults();

        assertThat(results)
                .extracting(EvaluationResult::evalDecision)
                .containsExactly(
                        PolicyEvaluationDecisionType.ALLOWED,
                        PolicyEvaluationDecisionType.IMPLICIT_DENY,
                        PolicyEvaluationDecisionType.EXPLICIT_DENY,
                        PolicyEvaluationDecisionType.IMPLICIT_DENY);
        assertThat(results.getLast().permissionsBoundaryDecisionDetail().allowedByPermissionsBoundary())
                .isFalse();
    }

    @Test
    void conditionsAreJudgedByTheGivenContext() {
        var without = passRole(simulate -> {});
        var wrong = passRole(simulate -> simulate.contextEntries(passedTo("sagemaker.amazonaws.com")));
        var right = passRole(simulate -> simulate.contextEntries(passedTo("datazone.amazonaws.com")));

        assertThat(without.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.IMPLICIT_DENY);
        assertThat(without.missingContextValues()).containsExactly("iam:PassedToService");
        assertThat(wrong.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.IMPLICIT_DENY);
        assertThat(right.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.ALLOWED);
        assertThat(right.missingContextValues()).isEmpty();
    }

    @Test
    void refusesWhatItCannotJudgeAndWhomItDoesNotKnow() {
        assertThatThrownBy(() -> passRole(simulate -> simulate.policySourceArn(role + "-not")))
                .isInstanceOf(NoSuchEntityException.class);
        assertThatThrownBy(() -> passRole(simulate -> simulate.policyInputList("{}")))
                .isInstanceOf(IamException.class)
                .hasMessageContaining("PolicyInputList is not offered");
    }

    private static EvaluationResult passRole(Consumer<SimulatePrincipalPolicyRequest.Builder> more) {
        return STANDIN.iam()
                .simulatePrincipalPolicy(simulate -> {
                    simulate.policySourceArn(role)
                            .actionNames("iam:PassRole")
                            .resourceArns("arn:aws:iam::447120983316:role/any");
                    more.accept(simulate);
                })
                .evaluationResults()
                .getFirst();
    }

    private static ContextEntry passedTo(String service) {
        return ContextEntry.builder()
                .contextKeyName("iam:PassedToService")
                .contextKeyType(ContextKeyTypeEnum.STRING)
                .contextKeyValues(service)
                .build();
    }
}
