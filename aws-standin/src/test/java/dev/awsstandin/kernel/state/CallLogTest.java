package dev.awsstandin.kernel.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.wire.RawHttp;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

class CallLogTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    @Test
    void anEntrySaysWhoDidWhatWithWhichTokenAndOutcome() {
        var session = sessionOfPersonSeventeen();
        var arn = STANDIN.sageMaker(session)
                .createModelPackageGroup(create -> create.modelPackageGroupName("logged"))
                .modelPackageGroupArn();
        STANDIN.sageMaker(session)
                .createModelPackage(
                        create -> create.modelPackageGroupName("logged").clientToken("token-7"));

        var entry = STANDIN.standin()
                .callLog()
                .of("sagemaker", "CreateModelPackage")
                .getLast();

        assertThat(arn).endsWith("logged");
        assertThat(entry.principalArn()).isEqualTo("arn:aws:iam::447120983316:role/projects/logging");
        assertThat(entry.sessionName()).isEqualTo("session-9");
        assertThat(entry.sourceIdentity()).isEqualTo("person-17");
        assertThat(entry.clientToken()).isEqualTo("token-7");
        assertThat(entry.input().path("ModelPackageGroupName").asString()).isEqualTo("logged");
        assertThat(entry.status()).isEqualTo(200);
        assertThat(entry.succeeded()).isTrue();
        assertThat(entry.requestId()).isNotBlank();
    }

    @Test
    void refusalsAndReadsAreLoggedWithTheirRequestId() {
        var refused = new AtomicReference<String>();
        assertThatThrownBy(
                        () -> STANDIN.sageMaker().describeModelPackageGroup(get -> get.modelPackageGroupName("ghost")))
                .isInstanceOfSatisfying(SageMakerException.class, error -> refused.set(error.requestId()));

        assertThat(STANDIN.standin().callLog().where(call -> call.requestId().equals(refused.get())))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.operation()).isEqualTo("DescribeModelPackageGroup");
                    assertThat(entry.errorCode()).isEqualTo("ValidationException");
                    assertThat(entry.status()).isEqualTo(400);
                });
    }

    @Test
    void aListenerStandsBetweenTheCommitAndTheReply() throws InterruptedException {
        var committed = new CountDownLatch(1);
        var mayReply = new CountDownLatch(1);
        var listener = new Hooks.Listener() {
            @Override
            public void afterCommit(Call call, int status) {
                if (call.operation().equals("CreateModelPackageGroup")
                        && call.text("ModelPackageGroupName").equals("held")) {
                    committed.countDown();
                    awaitQuietly(mayReply);
                }
            }
        };
        try (var handle = STANDIN.standin().hooks().add(listener)) {
            var client = Thread.ofPlatform()
                    .start(() -> STANDIN.sageMaker()
                            .createModelPackageGroup(create -> create.modelPackageGroupName("held")));
            committed.await();

            assertThat(handle).isNotNull();
            assertThat(STANDIN.sageMaker()
                            .describeModelPackageGroup(get -> get.modelPackageGroupName("held"))
                            .modelPackageGroupName())
                    .isEqualTo("held");
            assertThat(client.isAlive()).isTrue();
            mayReply.countDown();
            client.join();
        }
    }

    @Test
    void theControlApiShowsCallsOperationsClockAndPeople() {
        var http = new RawHttp(STANDIN.endpoint());
        var before = STANDIN.standin().clock().offset();

        var calls = http.send("GET", "/_standin/calls?after=0", Map.of(), "").body();
        var operations = http.send("GET", "/_standin/operations", Map.of(), "").body();
        var moved = http.send("POST", "/_standin/clock", Map.of(), "{\"advance\": \"PT5S\"}");
        var person = http.send(
                "POST", "/_standin/identity-center/users", Map.of(), "{\"id\": \"p-1\", \"userName\": \"ada\"}");

        assertThat(Json.mapper().readTree(calls))
                .hasSize(STANDIN.standin().callLog().all().size());
        assertThat(operations).contains("{\"service\":\"sagemaker\",\"operation\":\"AddTags\",\"access\":\"write\"}");
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(STANDIN.standin().clock().offset()).isEqualTo(before.plusSeconds(5));
        assertThat(person.statusCode()).isEqualTo(200);
        assertThat(STANDIN.standin().identityCenter().find("ada")).isPresent();
    }

    @Test
    void theControlApiRefusesWebPagesAndNonsense() {
        var http = new RawHttp(STANDIN.endpoint());

        assertThat(http.send("GET", "/_standin/calls", Map.of("origin", "http://evil.example"), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.send("POST", "/_standin/clock", Map.of(), "{").statusCode())
                .isEqualTo(400);
        assertThat(http.send("POST", "/_standin/clock", Map.of(), "{\"advance\": \"soon\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.send("GET", "/_standin/nothing", Map.of(), "").statusCode())
                .isEqualTo(404);
    }

    private static AwsCredentials sessionOfPersonSeventeen() {
        STANDIN.iam()
                .createRole(role -> role.roleName("logging").path("/projects/").assumeRolePolicyDocument("""
                                {"Version": "2012-10-17", "Statement": {"Effect": "Allow",
                                  "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"],
                                  "Principal": {"AWS": "447120983316"}}}"""));
        STANDIN.iam()
                .putRolePolicy(
                        put -> put.roleName("logging").policyName("sagemaker").policyDocument("""
                                {"Version": "2012-10-17", "Statement":
                                  {"Effect": "Allow", "Action": "sagemaker:*", "Resource": "*"}}"""));
        STANDIN.waitForRoles();
        return STANDIN.assume(
                RunningStandin.ADMINISTRATOR,
                AssumeRoleRequest.builder()
                        .roleArn("arn:aws:iam::447120983316:role/projects/logging")
                        .roleSessionName("session-9")
                        .sourceIdentity("person-17")
                        .build());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
