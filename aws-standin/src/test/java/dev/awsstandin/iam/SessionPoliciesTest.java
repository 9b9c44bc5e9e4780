package dev.awsstandin.iam;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.StsException;

class SessionPoliciesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String ROLE = "arn:aws:iam::447120983316:role/wide";
    private static final String POLICY = "arn:aws:iam::447120983316:policy/groups";

    @BeforeAll
    static void aRoleThatMayListAndAManagedPolicy() {
        var iam = STANDIN.iam();
        iam.createRole(create -> create.roleName("wide").assumeRolePolicyDocument("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                  "Principal": {"AWS": "447120983316"}}}"""));
        iam.putRolePolicy(put -> put.roleName("wide").policyName("wide").policyDocument(allow("sagemaker:List*")));
        iam.putRolePolicy(put -> put.roleName("wide").policyName("chain").policyDocument(allow("sts:AssumeRole")));
        iam.createPolicy(
                create -> create.policyName("groups").policyDocument(allow("sagemaker:ListModelPackageGroups")));
        STANDIN.waitForRoles();
    }

    @Test
    void aPolicyNarrowsTheSession() {
        var session = sageMaker(request().policy(allow("sagemaker:ListDomains")).build());

        assertThat(session.listDomains(list -> {}).domains()).isEmpty();
        assertThatThrownBy(() -> session.listModelPackageGroups(list -> {}))
                .isInstanceOf(SageMakerException.class)
                .hasMessageContaining("because no session policy allows the sagemaker:ListModelPackageGroups action");
    }

    @Test
    void itNeverGivesMoreThanTheRoleHas() {
        var session = sageMaker(request().policy(allow("*")).build());

        assertThat(session.listDomains(list -> {}).domains()).isEmpty();
        assertThatThrownBy(() -> session.createModelPackageGroup(create -> create.modelPackageGroupName("more")))
                .isInstanceOf(SageMakerException.class)
                .hasMessageContaining("no identity-based policy");
    }

    @Test
    void managedPoliciesNarrowItToo() {
        var session = sageMaker(request().policyArns(managed(POLICY)).build());

        assertThat(session.listModelPackageGroups(list -> {}).modelPackageGroupSummaryList())
                .isEmpty();
        assertThatThrownBy(() -> session.listDomains(list -> {})).isInstanceOf(SageMakerException.class);
    }

    @Test
    void aDenialInItIsADenial() {
        var session = sageMaker(request().policy("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "*", "Resource": "*"},
                  {"Effect": "Deny", "Action": "sagemaker:ListDomains", "Resource": "*"}]}""").build());

        assertThatThrownBy(() -> session.listDomains(list -> {}))
                .isInstanceOf(SageMakerException.class)
                .hasMessageContaining("with an explicit deny in a session policy");
        assertThat(session.listModelPackageGroups(list -> {}).modelPackageGroupSummaryList())
                .isEmpty();
    }

    @Test
    void aNarrowedSessionCannotMakeItselfAWideOne() {
        assertThat(STANDIN.assume(credentials(request().build()), request().build()))
                .isNotNull();
        var narrowed =
                credentials(request().policy(allow("sagemaker:ListDomains")).build());

        assertThatThrownBy(() -> STANDIN.assume(narrowed, request().build())).isInstanceOf(StsException.class);
    }

    @Test
    void whatIsNoPolicyIsRefused() {
        assertThatThrownBy(() -> credentials(request().policy("nonsense").build()))
                .isInstanceOf(MalformedPolicyDocumentException.class);
        assertThatThrownBy(() -> credentials(
                        request().policyArns(managed(POLICY + "-gone")).build()))
                .isInstanceOf(StsException.class)
                .hasMessageContaining("does not exist");
    }

    private static AssumeRoleRequest.Builder request() {
        return AssumeRoleRequest.builder().roleArn(ROLE).roleSessionName("narrow");
    }

    private static List<PolicyDescriptorType> managed(String arn) {
        return List.of(PolicyDescriptorType.builder().arn(arn).build());
    }

    private static String allow(String action) {
        return """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "%s", "Resource": "*"}}""".formatted(action);
    }

    private static AwsCredentials credentials(AssumeRoleRequest request) {
        return STANDIN.assume(ADMINISTRATOR, request);
    }

    private static SageMakerClient sageMaker(AssumeRoleRequest request) {
        return STANDIN.sageMaker(credentials(request));
    }
}
