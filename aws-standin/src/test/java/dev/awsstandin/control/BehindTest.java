package dev.awsstandin.control;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.LoggedCall;
import dev.awsstandin.wire.RawHttp;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Things happen in the account that no client did. */
class BehindTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String NOBODY = "arn:aws:iam::447120983316:role/console/nobody";

    @BeforeAll
    static void makeSomebodyWithoutAnyPermission() {
        STANDIN.iam()
                .createRole(
                        create -> create.roleName("nobody").path("/console/").assumeRolePolicyDocument("""
                        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                          "Principal": {"AWS": "447120983316"}}}"""));
        STANDIN.waitForRoles();
    }

    @Test
    void whatAPrincipalMayNotDoIsDoneInItsName() {
        var session = STANDIN.assume(
                ADMINISTRATOR,
                AssumeRoleRequest.builder()
                        .roleArn(NOBODY)
                        .roleSessionName("s1")
                        .build());
        assertThatThrownBy(() -> STANDIN.sageMaker(session)
                        .createModelPackageGroup(create -> create.modelPackageGroupName("mine")))
                .isInstanceOf(AwsServiceException.class);

        var answer = behind("sagemaker", "CreateModelPackageGroup", NOBODY, "{\"ModelPackageGroupName\": \"mine\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/mine");
        assertThat(STANDIN.sageMaker()
                        .describeModelPackageGroup(get -> get.modelPackageGroupName("mine"))
                        .modelPackageGroupName())
                .isEqualTo("mine");
    }

    @Test
    void itIsLoggedAsWhatItWas() {
        behind("iam", "GetRole", NOBODY, "{\"RoleName\": \"nobody\"}");
        STANDIN.iam().getRole(get -> get.roleName("nobody"));

        var logged = STANDIN.standin().callLog().of("iam", "GetRole");
        assertThat(logged).extracting(LoggedCall::behind).endsWith(true, false);
        var first = logged.get(logged.size() - 2);
        assertThat(first.principalArn()).isEqualTo(NOBODY);
        assertThat(first.sessionName()).isEqualTo("console");
        assertThat(new RawHttp(STANDIN.endpoint())
                        .send("GET", "/_standin/calls?outcome=behind&operation=GetRole", Map.of(), "")
                        .body())
                .contains(first.requestId());
    }

    @Test
    void aRoleIsRemovedAndAKeyPolicyEditedByAHuman() {
        STANDIN.iam().createRole(create -> create.roleName("doomed").assumeRolePolicyDocument("""
                        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                          "Principal": {"AWS": "447120983316"}}}"""));
        var kms = STANDIN.client(KmsClient.builder(), ADMINISTRATOR);
        var key = kms.createKey().keyMetadata().keyId();
        var human = "arn:aws:sts::447120983316:assumed-role/nobody/jane";

        assertThat(behind("iam", "DeleteRole", human, "{\"RoleName\": \"doomed\"}")
                        .statusCode())
                .isEqualTo(200);
        var policy = kms.getKeyPolicy(get -> get.keyId(key)).policy().replace("\"kms:*\"", "\"kms:Get*\"");
        var edit = Json.object().put("KeyId", key).put("Policy", policy).put("BypassPolicyLockoutSafetyCheck", true);
        assertThat(behind("kms", "PutKeyPolicy", human, edit.toString()).statusCode())
                .isEqualTo(200);

        assertThatThrownBy(() -> STANDIN.iam().getRole(get -> get.roleName("doomed")))
                .hasMessageContaining("doomed");
        assertThat(kms.getKeyPolicy(get -> get.keyId(key)).policy()).contains("kms:Get*");
        assertThat(STANDIN.standin().callLog().of("iam", "DeleteRole").getLast().sessionName())
                .isEqualTo("jane");
    }

    @Test
    void theRulesOfTheServiceStillHold() {
        var answer = behind("iam", "DeleteRole", NOBODY, "{\"RoleName\": \"ghost\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Json.mapper().readTree(answer.body()).path("code").asString())
                .isEqualTo("NoSuchEntity");
        assertThat(STANDIN.standin().callLog().of("iam", "DeleteRole").getLast())
                .satisfies(call -> {
                    assertThat(call.errorCode()).isEqualTo("NoSuchEntity");
                    assertThat(call.behind()).isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iam|GetRole|arn:aws:iam::447120983316:role/console/nobody|{}",
                "iam|GetRole|arn:aws:iam::447120983316:role/console/nobody|[]",
                "iam|GetRole|arn:aws:iam::447120983316:role/ghost|{\"RoleName\": \"nobody\"}",
                "iam|GetRole|arn:aws:sts::447120983316:assumed-role/ghost/s1|{\"RoleName\": \"nobody\"}",
                "iam|GetRole|nobody|{\"RoleName\": \"nobody\"}",
                "iam|Explode|arn:aws:iam::447120983316:role/console/nobody|{}",
            })
    void whatCannotBeDoneIsRefused(String service, String operation, String as, String input) {
        assertThat(behind(service, operation, as, input).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> behind(String service, String operation, String as, String input) {
        var wanted = Json.object()
                .put("service", service)
                .put("operation", operation)
                .put("as", as);
        wanted.set("input", Json.mapper().readTree(input));
        return new RawHttp(STANDIN.endpoint()).send("POST", "/_standin/behind", Map.of(), wanted.toString());
    }
}
