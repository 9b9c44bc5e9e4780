package dev.awsstandin.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.awssdk.services.sts.model.Tag;

class AssumeRoleTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String BASE = "arn:aws:iam::447120983316:user/base";
    private static final String MAY_ASSUME = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action":
              ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"], "Resource": "*"}}""";

    private static AwsCredentials base;

    @BeforeAll
    static void aUserThatMayOnlyAssumeRoles() {
        STANDIN.iam().createUser(user -> user.userName("base"));
        STANDIN.iam()
                .putUserPolicy(put -> put.userName("base").policyName("assume").policyDocument(MAY_ASSUME));
        var key =
                STANDIN.iam().createAccessKey(create -> create.userName("base")).accessKey();
        base = AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey());
    }

    @Test
    void theSessionActsAsTheRole() {
        var role = role("plain", trust(""));

        var session = STANDIN.assume(base, request(role, to -> {}));
        var identity = STANDIN.sts(session).getCallerIdentity();

        assertThat(identity.arn()).isEqualTo("arn:aws:sts::447120983316:assumed-role/plain/session-1");
        assertThat(identity.userId()).startsWith("AROA").endsWith(":session-1");
        assertThat(identity.account()).isEqualTo(RunningStandin.ACCOUNT);
    }

    @Test
    void aUserWithoutPoliciesForItIsDeniedEverythingElse() {
        assertThatThrownBy(() -> STANDIN.iam(base).listRoles()).isInstanceOfSatisfying(IamException.class, error -> {
            assertThat(error.statusCode()).isEqualTo(403);
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
            assertThat(error.getMessage())
                    .contains("User: %s is not authorized to perform: iam:ListRoles".formatted(BASE));
        });
    }

    @Test
    void aNewRoleCannotBeAssumedAtOnce() {
        var role = STANDIN.iam()
                .createRole(create -> create.roleName("fresh").assumeRolePolicyDocument(trust("")))
                .role()
                .arn();

        assertDenied(request(role, to -> {}), "sts:AssumeRole");
        STANDIN.waitForRoles();
        assertThat(STANDIN.assume(base, request(role, to -> {}))).isNotNull();
    }

    @Test
    void aMissingRoleIsDeniedAsIfItDidNotTrust() {
        assertDenied(request("arn:aws:iam::447120983316:role/ghost", to -> {}), "sts:AssumeRole");
    }

    @Test
    void theWrongPathIsAnotherRole() {
        var role = role("pathless", trust(""));

        assertDenied(request(role.replace(":role/", ":role/other/"), to -> {}), "sts:AssumeRole");
    }

    @Test
    void aMissingExternalIdIsDenied() {
        var role =
                role("with-external-id", trust(", \"Condition\": {\"StringEquals\": {\"sts:ExternalId\": \"e-1\"}}"));

        assertDenied(request(role, to -> {}), "sts:AssumeRole");
        assertDenied(request(role, to -> to.externalId("e-2")), "sts:AssumeRole");
        assertThat(STANDIN.assume(base, request(role, to -> to.externalId("e-1"))))
                .isNotNull();
    }

    @Test
    void aMissingSourceIdentityIsDenied() {
        var role = role("with-identity", trust(", \"Condition\": {\"StringLike\": {\"sts:SourceIdentity\": \"p-*\"}}"));

        assertDenied(request(role, to -> {}), "sts:AssumeRole");
        var answer = STANDIN.sts(base).assumeRole(request(role, to -> to.sourceIdentity("p-17")));
        assertThat(answer.sourceIdentity()).isEqualTo("p-17");
    }

    @Test
    void aSourceIdentityNeedsTheTrustPolicysLeave() {
        var role = role("no-identity", trust("").replace("\"sts:SetSourceIdentity\", ", ""));

        assertDenied(request(role, to -> to.sourceIdentity("p-17")), "sts:SetSourceIdentity");
    }

    @Test
    void sessionTagsNeedTheTrustPolicysLeave() {
        var role = role("no-tags", trust("").replace(", \"sts:TagSession\"", ""));
        var tag = Tag.builder().key("project").value("x").build();

        assertDenied(request(role, to -> to.tags(tag)), "sts:TagSession");
    }

    @Test
    void aSourceIdentityCannotBeChangedInAChain() {
        var first = role("chain-1", trust("").replace(BASE, "arn:aws:iam::447120983316:root"));
        STANDIN.iam()
                .putRolePolicy(
                        put -> put.roleName("chain-1").policyName("assume").policyDocument(MAY_ASSUME));
        var second = role("chain-2", trust("").replace(BASE, first));
        var session = STANDIN.assume(base, request(first, to -> to.sourceIdentity("p-17")));

        var kept = STANDIN.sts(session).assumeRole(request(second, to -> {}));

        assertThat(kept.sourceIdentity()).isEqualTo("p-17");
        assertThatThrownBy(() -> STANDIN.assume(session, request(second, to -> to.sourceIdentity("p-18"))))
                .isInstanceOf(StsException.class)
                .hasMessageContaining("sts:SetSourceIdentity");
    }

    @Test
    void theSessionIsNoLongerThanTheRoleAllows() {
        var role = role("short", trust(""));

        assertThatThrownBy(() -> STANDIN.assume(base, request(role, to -> to.durationSeconds(7200))))
                .isInstanceOfSatisfying(StsException.class, error -> {
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
                    assertThat(error.getMessage()).contains("MaxSessionDuration");
                });
    }

    @Test
    void theSessionsNameIsChecked() {
        var role = role("named", trust(""));

        assertThatThrownBy(() -> STANDIN.assume(base, request(role, to -> to.roleSessionName("a b"))))
                .isInstanceOfSatisfying(
                        StsException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationError"));
    }

    @Test
    void aSessionEndsWithItsRole() {
        var role = role("doomed", trust(""));
        var session = STANDIN.assume(base, request(role, to -> {}));
        STANDIN.iam().deleteRole(delete -> delete.roleName("doomed"));
        role("doomed", trust(""));

        assertThatThrownBy(() -> STANDIN.sts(session).getCallerIdentity())
                .isInstanceOfSatisfying(
                        StsException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidClientTokenId"));
    }

    @Test
    void aBoundaryIntersects() {
        var boundary = STANDIN.iam()
                .createPolicy(policy -> policy.policyName("only-roles").policyDocument("""
                                {"Version": "2012-10-17", "Statement":
                                  {"Effect": "Allow", "Action": "iam:GetRole", "Resource": "*"}}"""))
                .policy()
                .arn();
        var role = role("bounded", trust(""));
        STANDIN.iam().putRolePermissionsBoundary(put -> put.roleName("bounded").permissionsBoundary(boundary));
        STANDIN.iam()
                .putRolePolicy(put -> put.roleName("bounded")
                        .policyName("all")
                        .policyDocument(MAY_ASSUME.replace("\"sts:AssumeRole\"", "\"iam:*\"")));
        var session = STANDIN.assume(base, request(role, to -> {}));

        assertThat(STANDIN.iam(session).getRole(get -> get.roleName("bounded")).role())
                .isNotNull();
        assertThatThrownBy(() -> STANDIN.iam(session).listRoles())
                .isInstanceOf(IamException.class)
                .hasMessageContaining("because no permissions boundary allows the iam:ListRoles action");
    }

    private static String role(String name, String trust) {
        var arn = STANDIN.iam()
                .createRole(create -> create.roleName(name).assumeRolePolicyDocument(trust))
                .role()
                .arn();
        STANDIN.waitForRoles();
        return arn;
    }

    private static String trust(String condition) {
        return """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"AWS": "%s"},
                  "Action": ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"]%s}}""".formatted(BASE, condition);
    }

    private static AssumeRoleRequest request(String role, Consumer<AssumeRoleRequest.Builder> more) {
        var request = AssumeRoleRequest.builder().roleArn(role).roleSessionName("session-1");
        more.accept(request);
        return request.build();
    }

    private static void assertDenied(AssumeRoleRequest request, String action) {
        assertThatThrownBy(() -> STANDIN.assume(base, request)).isInstanceOfSatisfying(StsException.class, error -> {
            assertThat(error.statusCode()).isEqualTo(403);
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
            assertThat(error.getMessage()).contains("is not authorized to perform: " + action);
        });
    }
}
