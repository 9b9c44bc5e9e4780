package dev.awsstandin.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

class AttachedPoliciesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
              "Principal": {"AWS": "arn:aws:iam::447120983316:root"}, "Action": "sts:AssumeRole"}]}""";
    private static final String READ_ROLES = """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "iam:GetRole", "Resource": "*"}]}""";

    private static IamClient iam() {
        return STANDIN.iam();
    }

    @Test
    void whatAnAttachedPolicyAllowsIsAllowedUntilItIsDetached() {
        var session = session("attached");
        var policy = policy("read-roles-1", "/");

        iam().attachRolePolicy(attach -> attach.roleName("attached").policyArn(policy));

        assertThat(STANDIN.iam(session).getRole(get -> get.roleName("attached")).role())
                .isNotNull();
        assertThat(iam().listAttachedRolePolicies(list -> list.roleName("attached"))
                        .attachedPolicies())
                .containsExactly(AttachedPolicy.builder()
                        .policyName("read-roles-1")
                        .policyArn(policy)
                        .build());
        iam().detachRolePolicy(detach -> detach.roleName("attached").policyArn(policy));
        assertThatThrownBy(() -> STANDIN.iam(session).getRole(get -> get.roleName("attached")))
                .isInstanceOf(IamException.class)
                .hasMessageContaining("because no identity-based policy allows the iam:GetRole action");
        assertThatThrownBy(() -> iam().detachRolePolicy(
                                detach -> detach.roleName("attached").policyArn(policy)))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    void neitherRoleNorPolicyIsDeletedWhileAttached() {
        role("holding");
        var policy = policy("read-roles-2", "/");
        iam().attachRolePolicy(attach -> attach.roleName("holding").policyArn(policy));

        assertThatThrownBy(() -> iam().deleteRole(delete -> delete.roleName("holding")))
                .isInstanceOf(DeleteConflictException.class)
                .hasMessageContaining("must detach all policies first");
        assertThatThrownBy(() -> iam().deletePolicy(delete -> delete.policyArn(policy)))
                .isInstanceOf(DeleteConflictException.class);

        iam().detachRolePolicy(detach -> detach.roleName("holding").policyArn(policy));
        iam().deleteRole(delete -> delete.roleName("holding"));
        iam().deletePolicy(delete -> delete.policyArn(policy));
        assertThatThrownBy(() -> iam().getPolicy(get -> get.policyArn(policy)))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    void aPolicyThatIsABoundaryIsNotDeletedUntilItBoundsNobody() {
        role("bounded");
        var policy = policy("boundary", "/");
        iam().putRolePermissionsBoundary(put -> put.roleName("bounded").permissionsBoundary(policy));
        assertThat(iam().getPolicy(get -> get.policyArn(policy)).policy().permissionsBoundaryUsageCount())
                .isEqualTo(1);

        assertThatThrownBy(() -> iam().deletePolicy(delete -> delete.policyArn(policy)))
                .isInstanceOf(DeleteConflictException.class);
        iam().deleteRolePermissionsBoundary(delete -> delete.roleName("bounded"));

        assertThat(iam().getRole(get -> get.roleName("bounded")).role().permissionsBoundary())
                .isNull();
        assertThatThrownBy(() -> iam().deleteRolePermissionsBoundary(delete -> delete.roleName("bounded")))
                .isInstanceOf(NoSuchEntityException.class);
        iam().deletePolicy(delete -> delete.policyArn(policy));
    }

    @Test
    void policiesAreListedByPathAndUse() {
        role("user-of-listed");
        var attached = policy("listed-1", "/listed/");
        var free = policy("listed-2", "/listed/");
        iam().attachRolePolicy(attach -> attach.roleName("user-of-listed").policyArn(attached));

        assertThat(iam().listPolicies(list -> list.pathPrefix("/listed/")).policies())
                .extracting(Policy::arn)
                .containsExactly(attached, free);
        assertThat(iam().listPolicies(list -> list.pathPrefix("/listed/").onlyAttached(true))
                        .policies())
                .singleElement()
                .satisfies(policy -> assertThat(policy.attachmentCount()).isEqualTo(1));
        assertThat(iam().listPolicies(list ->
                                list.pathPrefix("/listed/").policyUsageFilter(PolicyUsageType.PERMISSIONS_BOUNDARY))
                        .policies())
                .isEmpty();
    }

    @Test
    void onlyAPolicyThatExistsIsAttached() {
        role("hopeful");

        assertThatThrownBy(() -> iam().attachRolePolicy(attach ->
                        attach.roleName("hopeful").policyArn("arn:aws:iam::aws:policy/AdministratorAccess")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    private static AwsCredentials session(String name) {
        var role = role(name);
        STANDIN.waitForRoles();
        return STANDIN.assume(
                RunningStandin.ADMINISTRATOR,
                AssumeRoleRequest.builder().roleArn(role).roleSessionName("s-1").build());
    }

    private static String role(String name) {
        return iam().createRole(create -> create.roleName(name).assumeRolePolicyDocument(TRUST))
                .role()
                .arn();
    }

    private static String policy(String name, String path) {
        return iam().createPolicy(create -> create.policyName(name).path(path).policyDocument(READ_ROLES))
                .policy()
                .arn();
    }
}
