package dev.awsstandin.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.LoggedCall;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

class ErrorFormsTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final AwsCredentials ADMINISTRATOR = RunningStandin.ADMINISTRATOR;
    private static final AwsCredentials WRONG_SECRET =
            AwsBasicCredentials.create(ADMINISTRATOR.accessKeyId(), "not-the-secret");
    private static final AwsCredentials UNKNOWN = AwsBasicCredentials.create("AKIAUNKNOWNUNKNOWN00", "secret");
    private static final AwsCredentials FORGED =
            AwsSessionCredentials.create("ASIAFORGEDFORGED0000", "secret", "Zm9yZ2Vk");

    @Test
    void aWrongSignatureHasEachProtocolsCode() {
        assertRefused(() -> dataZone(WRONG_SECRET).listDomains(list -> {}), 403, "InvalidSignatureException");
        assertRefused(
                () -> STANDIN.sageMaker(WRONG_SECRET).listModelPackageGroups(list -> {}),
                400,
                "InvalidSignatureException");
        assertRefused(() -> sqs(WRONG_SECRET).listQueues(), 400, "InvalidSignatureException");
        assertRefused(() -> STANDIN.iam(WRONG_SECRET).listRoles(), 403, "SignatureDoesNotMatch");
        assertRefused(() -> STANDIN.sts(WRONG_SECRET).getCallerIdentity(), 403, "SignatureDoesNotMatch");
    }

    @Test
    void anUnknownKeyHasEachProtocolsCode() {
        for (var credentials : new AwsCredentials[] {UNKNOWN, FORGED}) {
            assertRefused(() -> dataZone(credentials).listDomains(list -> {}), 403, "UnrecognizedClientException");
            assertRefused(
                    () -> STANDIN.sageMaker(credentials).listModelPackageGroups(list -> {}),
                    400,
                    "UnrecognizedClientException");
            assertRefused(() -> sqs(credentials).listQueues(), 400, "UnrecognizedClientException");
            assertRefused(() -> STANDIN.iam(credentials).listRoles(), 403, "InvalidClientTokenId");
        }
    }

    @Test
    void anUnknownOperationHasEachProtocolsCodeAndIsLoggedByName() {
        assertRefused(
                () -> dataZone(ADMINISTRATOR)
                        .listJobRuns(list -> list.domainIdentifier("dzd_1").jobIdentifier("j")),
                404,
                "UnknownOperationException");
        assertRefused(() -> kms().listKeyRotations(list -> list.keyId("k")), 400, "UnknownOperationException");
        assertRefused(
                () -> sqs(ADMINISTRATOR).listMessageMoveTasks(list -> list.sourceArn("a")),
                400,
                "UnknownOperationException");
        assertRefused(() -> STANDIN.iam().listGroups(), 400, "InvalidAction");

        assertThat(STANDIN.standin().callLog().where(call -> call.principalArn().endsWith("user/administrator")))
                .extracting(LoggedCall::operation)
                .contains(
                        "ListKeyRotations", "ListMessageMoveTasks", "ListGroups", "GET /v2/domains/dzd_1/jobs/j/runs");
    }

    @Test
    void anUnsignedRequestMissesItsToken() {
        var http = new RawHttp(STANDIN.endpoint());

        var json = http.send("POST", "/", Map.of("x-amz-target", "SageMaker.ListModelPackageGroups"), "{}");
        var query = http.send(
                "POST",
                "/",
                Map.of("content-type", "application/x-www-form-urlencoded"),
                "Action=ListRoles&Version=2010-05-08");
        var nothing = http.send("GET", "/v2/domains", Map.of(), "");

        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body()).contains("MissingAuthenticationTokenException");
        assertThat(json.headers().firstValue("x-amzn-requestid")).isPresent();
        assertThat(json.headers().firstValue("content-type")).contains("application/x-amz-json-1.1");
        assertThat(query.statusCode()).isEqualTo(403);
        assertThat(query.body())
                .startsWith(
                        "<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Type>Sender</Type>"
                                + "<Code>MissingAuthenticationToken</Code>");
        assertThat(nothing.statusCode()).isEqualTo(403);
        assertThat(nothing.headers().firstValue("x-amzn-errortype")).contains("MissingAuthenticationTokenException");
    }

    @Test
    void aSignatureIsGoodForFiveMinutes() {
        var http = new RawHttp(STANDIN.endpoint());
        var form = "Action=GetCallerIdentity&Version=2011-06-15";
        var content = Map.of("content-type", "application/x-www-form-urlencoded");
        for (var minutes : new int[] {-6, 6}) {
            var clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
            var headers = http.sign(ADMINISTRATOR, "sts", "/", content, form, clock);

            var answer = http.send("POST", "/", headers, form);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .contains("<Code>SignatureDoesNotMatch</Code>")
                    .contains(minutes < 0 ? "Signature expired" : "Signature not yet current");
        }
        assertThat(http.signed(ADMINISTRATOR, "sts", "/", content, form).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSignedRequestCannotBeChanged() {
        var http = new RawHttp(STANDIN.endpoint());
        var target = Map.of("x-amz-target", "SageMaker.ListModelPackageGroups");
        var headers = http.sign(ADMINISTRATOR, "sagemaker", "/", target, "{}", Clock.systemUTC());

        assertThat(http.send("POST", "/", headers, "{\"MaxResults\": 5}").body())
                .contains("InvalidSignatureException");
        assertThat(http.send("POST", "/?a=b", headers, "{}").body()).contains("InvalidSignatureException");
        assertThat(http.send("POST", "/", headers, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aCredentialOfAnotherServiceIsToldSo() {
        var http = new RawHttp(STANDIN.endpoint());

        var answer = http.signed(
                ADMINISTRATOR, "sqs", "/", Map.of("x-amz-target", "SageMaker.ListModelPackageGroups"), "{}");

        assertThat(answer.body()).contains("Credential should be scoped to correct service: 'sagemaker'.");
    }

    @Test
    void hostileBodiesAreRefusedAndNothingFails() {
        var http = new RawHttp(STANDIN.endpoint());
        var target = Map.of("x-amz-target", "SageMaker.CreateModelPackageGroup");
        for (var body : new String[] {
            "{",
            "[]",
            "null",
            "\"x\"",
            "{\"ModelPackageGroupName\": ",
            "[".repeat(5000),
            "{} {}",
            "\u0000",
            "{\"a\":1e999999999}"
        }) {
            var answer = http.signed(ADMINISTRATOR, "sagemaker", "/", target, body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
        }
        assertThat(http.signed(ADMINISTRATOR, "sagemaker", "/", target, "{\"ModelPackageGroupName\": {}}")
                        .body())
                .contains("SerializationException");
        assertThat(http.send("POST", "/", Map.of(), "x".repeat(9 * 1024 * 1024)).statusCode())
                .isEqualTo(413);
        assertThat(http.signed(ADMINISTRATOR, "s3", "/bucket", Map.of(), "").statusCode())
                .isEqualTo(404);
        for (var header : new String[] {
            "", "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 Credential=a/b", "Bearer x", "AWS4-HMAC-SHA256 =,=,="
        }) {
            var answer =
                    http.send("POST", "/", Map.of("authorization", header, "x-amz-target", "SageMaker.ListTags"), "{}");
            assertThat(answer.statusCode()).as(header).isEqualTo(400);
        }
    }

    @Test
    void jsonInAnotherEncodingThanUtf8IsRefusedAndTheLogStaysReadable() {
        var utf16 = "{\"\\uDFFF\":[]}".replaceAll("(.)", "\u0000$1");
        var before = STANDIN.standin().callLog().all().size();

        var answer = new RawHttp(STANDIN.endpoint())
                .signed(ADMINISTRATOR, "sagemaker", "/", Map.of("x-amz-target", "SageMaker.ListTags"), utf16);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("SerializationException");
        assertThat(STANDIN.standin().callLog().all()).hasSize(before + 1);
    }

    @Test
    void anInputAsDeepAsIsAllowedCanBeReadFromTheLog() {
        var deep = "{\"a\":".repeat(100) + "1" + "}".repeat(100);

        new RawHttp(STANDIN.endpoint())
                .signed(ADMINISTRATOR, "sagemaker", "/", Map.of("x-amz-target", "SageMaker.ListTags"), deep);

        assertThat(STANDIN.standin().callLog().of("sagemaker", "ListTags"))
                .last()
                .satisfies(entry ->
                        assertThat(entry.input()).isEqualTo(Json.mapper().readTree(deep)));
    }

    private static void assertRefused(ThrowingCallable call, int status, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.statusCode()).isEqualTo(status);
            assertThat(error.requestId()).isNotBlank();
        });
    }

    private static DataZoneClient dataZone(AwsCredentials credentials) {
        return STANDIN.client(DataZoneClient.builder(), credentials);
    }

    private static SqsClient sqs(AwsCredentials credentials) {
        return STANDIN.client(SqsClient.builder(), credentials);
    }

    private static KmsClient kms() {
        return STANDIN.client(KmsClient.builder(), ADMINISTRATOR);
    }
}
