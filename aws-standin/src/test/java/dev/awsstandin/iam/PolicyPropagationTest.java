package dev.awsstandin.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Delays;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.StsException;

/** What is said of a principal is read at once and decides later. */
class PolicyPropagationTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HALF = Duration.ofSeconds(30);

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin(Delays.none().policyPropagation(MINUTE));

    private static final String USERS = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "iam:ListUsers", "Resource": "*"}}""";
    private static final String ROLES = USERS.replace("ListUsers", "ListRoles");
    private static final String BOTH = USERS.replace("ListUsers", "List*");

    private final IamClient iam = STANDIN.iam();

    @Test
    void anAllowanceOfAUserHoldsLaterAndItsRemovalToo() {
        var ada = STANDIN.iam(new People(STANDIN).user("ada", USERS));
        assertDenied(ada::listUsers);
        assertThat(iam.listUserPolicies(list -> list.userName("ada")).policyNames())
                .containsExactly("may");
        later(MINUTE.minusSeconds(10));
        assertDenied(ada::listUsers);
        later(Duration.ofSeconds(10));
        assertThat(ada.listUsers().users()).isNotEmpty();

        iam.deleteUserPolicy(delete -> delete.userName("ada").policyName("may"));

        assertThat(ada.listUsers().users()).isNotEmpty();
        later(MINUTE);
        assertDenied(ada::listUsers);
    }

    @Test
    void anAllowanceOfARoleHoldsLaterAndItsRemovalToo() {
        var session = STANDIN.iam(session("inline"));
        putPolicy("inline", USERS);
        assertDenied(session::listUsers);
        later(MINUTE);
        assertThat(session.listUsers().users()).isNotEmpty();

        iam.deleteRolePolicy(delete -> delete.roleName("inline").policyName("may"));

        assertThat(session.listUsers().users()).isNotEmpty();
        later(MINUTE);
        assertDenied(session::listUsers);
    }

    @Test
    void changesWithinTheDelayHoldEachFromItsOwnTimeOn() {
        var session = STANDIN.iam(session("twice"));
        putPolicy("twice", USERS);
        later(HALF);
        putPolicy("twice", ROLES);
        assertDenied(session::listUsers);
        assertDenied(session::listRoles);

        later(HALF);
        assertThat(session.listUsers().users()).isNotEmpty();
        assertDenied(session::listRoles);

        later(HALF);
        assertDenied(session::listUsers);
        assertThat(session.listRoles().roles()).isNotEmpty();
    }

    @Test
    void whatDecidesNothingDelaysNothing() {
        var session = STANDIN.iam(session("tagged"));
        putPolicy("tagged", USERS);
        later(HALF);

        putPolicy("tagged", USERS);
        iam.updateRole(update -> update.roleName("tagged").description("another"));

        later(HALF);
        assertThat(session.listUsers().users()).isNotEmpty();
    }

    @Test
    void anAttachmentHoldsLaterAndItsEndToo() {
        var session = STANDIN.iam(session("attaching"));
        var policy = policy("attached-later", USERS);
        iam.attachRolePolicy(attach -> attach.roleName("attaching").policyArn(policy));
        assertDenied(session::listUsers);
        later(MINUTE);
        assertThat(session.listUsers().users()).isNotEmpty();

        iam.detachRolePolicy(detach -> detach.roleName("attaching").policyArn(policy));

        assertThat(session.listUsers().users()).isNotEmpty();
        later(MINUTE);
        assertDenied(session::listUsers);
    }

    @Test
    void aBoundaryBindsLaterAndItsEndFreesLater() {
        var session = STANDIN.iam(session("bounding"));
        putPolicy("bounding", BOTH);
        later(MINUTE);
        var boundary = policy("boundary-later", ROLES);

        iam.putRolePermissionsBoundary(put -> put.roleName("bounding").permissionsBoundary(boundary));
        assertThat(session.listUsers().users()).isNotEmpty();
        later(MINUTE);
        assertDenied(session::listUsers);

        iam.deleteRolePermissionsBoundary(delete -> delete.roleName("bounding"));
        assertDenied(session::listUsers);
        later(MINUTE);
        assertThat(session.listUsers().users()).isNotEmpty();
    }

    @Test
    void anotherVersionOfAManagedPolicyHoldsLater() {
        var session = STANDIN.iam(session("versioned"));
        var policy = policy("versions-later", USERS);
        iam.attachRolePolicy(attach -> attach.roleName("versioned").policyArn(policy));
        later(MINUTE);

        iam.createPolicyVersion(
                create -> create.policyArn(policy).policyDocument(ROLES).setAsDefault(true));
        assertThat(iam.getPolicy(get -> get.policyArn(policy)).policy().defaultVersionId())
                .isEqualTo("v2");
        assertThat(session.listUsers().users()).isNotEmpty();
        later(MINUTE);
        assertDenied(session::listUsers);

        iam.setDefaultPolicyVersion(set -> set.policyArn(policy).versionId("v1"));
        assertThat(session.listRoles().roles()).isNotEmpty();
        later(MINUTE);
        assertDenied(session::listRoles);
        assertThat(session.listUsers().users()).isNotEmpty();
    }

    @Test
    void aTrustPolicyHoldsLater() {
        var before = new People(STANDIN).user("before");
        var after = new People(STANDIN).user("after");
        role("trusting", trust("user/before"));

        iam.updateAssumeRolePolicy(update -> update.roleName("trusting").policyDocument(trust("user/after")));
        assertThat(assume(before, "trusting")).isNotNull();
        assertThatThrownBy(() -> assume(after, "trusting")).isInstanceOf(StsException.class);

        later(MINUTE);
        assertThat(assume(after, "trusting")).isNotNull();
        assertThatThrownBy(() -> assume(before, "trusting")).isInstanceOf(StsException.class);
    }

    @Test
    void aCallerMayAssumeOnceItsOwnPolicyHolds() {
        role("open", trust("root"));
        var user = new People(STANDIN).user("assuming", USERS.replace("iam:ListUsers", "sts:AssumeRole"));

        assertThatThrownBy(() -> assume(user, "open")).isInstanceOf(StsException.class);
        later(MINUTE);
        assertThat(assume(user, "open")).isNotNull();
    }

    @Test
    void aRoleMadeAnewHasNothingOfTheOneBefore() {
        session("again");
        putPolicy("again", USERS);
        later(MINUTE);
        iam.deleteRolePolicy(delete -> delete.roleName("again").policyName("may"));
        iam.deleteRole(delete -> delete.roleName("again"));

        var session = STANDIN.iam(session("again"));

        assertDenied(session::listUsers);
    }

    @Test
    void aSimulationSeesTheNewest() {
        session("simulated");
        putPolicy("simulated", USERS);

        var decision = iam.simulatePrincipalPolicy(
                        ask -> ask.policySourceArn(arn("role/simulated")).actionNames("iam:ListUsers"))
                .evaluationResults()
                .getFirst()
                .evalDecision();

        assertThat(decision).isEqualTo(PolicyEvaluationDecisionType.ALLOWED);
    }

    private AwsCredentials session(String role) {
        role(role, trust("root"));
        return assume(RunningStandin.ADMINISTRATOR, role);
    }

    private void role(String name, String trust) {
        iam.createRole(create -> create.roleName(name).assumeRolePolicyDocument(trust));
    }

    private void putPolicy(String role, String document) {
        iam.putRolePolicy(put -> put.roleName(role).policyName("may").policyDocument(document));
    }

    private String policy(String name, String document) {
        return iam.createPolicy(create -> create.policyName(name).policyDocument(document))
                .policy()
                .arn();
    }

    private static AwsCredentials assume(AwsCredentials by, String role) {
        return STANDIN.assume(
                by,
                AssumeRoleRequest.builder()
                        .roleArn(arn("role/" + role))
                        .roleSessionName("test")
                        .build());
    }

    private static String trust(String principal) {
        return """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                  "Principal": {"AWS": "%s"}}}""".formatted(arn(principal));
    }

    private static String arn(String resource) {
        return "arn:aws:iam::%s:%s".formatted(RunningStandin.ACCOUNT, resource);
    }

    private static void later(Duration by) {
        STANDIN.standin().clock().advance(by);
    }

    private static void assertDenied(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        IamException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"));
    }
}
