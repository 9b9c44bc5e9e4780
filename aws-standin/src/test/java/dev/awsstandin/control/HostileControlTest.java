package dev.awsstandin.control;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.quota.Quotas;
import dev.awsstandin.wire.RawHttp;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tools.jackson.databind.JsonNode;

/** What the control API offers to make things difficult, from outside of the process. */
class HostileControlTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    @AfterEach
    void makePeace() {
        STANDIN.standin().faults().removeAll();
        STANDIN.standin().throttle().change(Quotas.none());
    }

    @Test
    void aFaultIsAddedFiresIsShownAndRemoved() {
        var added = json(send("POST", "faults", """
                {"service": "sts", "operation": "GetCallerIdentity", "caller": "*:user/administrator",
                 "kind": "THROTTLE", "times": 1}"""));
        var never = json(send("POST", "faults", "{\"service\": \"glue\", \"kind\": \"RESET\"}"));

        assertThatThrownBy(() -> STANDIN.sts(ADMINISTRATOR).getCallerIdentity())
                .isInstanceOf(AwsServiceException.class);
        assertThatCode(() -> STANDIN.sts(ADMINISTRATOR).getCallerIdentity()).doesNotThrowAnyException();

        var shown = json(send("GET", "faults", ""));
        assertThat(shown).hasSize(2);
        assertThat(shown.path(0).path("id")).isEqualTo(added.path("id"));
        assertThat(shown.path(0).path("fired").asInt()).isEqualTo(1);
        assertThat(shown.path(0).path("matched").asInt()).isEqualTo(2);
        assertThat(shown.path(1).path("id")).isEqualTo(never.path("id"));
        assertThat(shown.path(1).path("fired").asInt(-1)).isZero();
        var removed = send("DELETE", "faults/" + added.path("id").asString(), "");
        assertThat(json(removed).path("fired").asInt()).isEqualTo(1);
        assertThat(json(send("GET", "faults", ""))).hasSize(1);
        assertThat(json(send("DELETE", "faults", ""))).isEmpty();
    }

    @Test
    void aHangingCallIsReleased() {
        var id = json(send("POST", "faults", "{\"service\": \"sts\", \"kind\": \"HANG\", \"times\": 1}"))
                .path("id")
                .asString();
        var hanging = CompletableFuture.supplyAsync(
                () -> STANDIN.sts(ADMINISTRATOR).getCallerIdentity().account());
        Awaitility.await()
                .until(() ->
                        json(send("GET", "faults", "")).path(0).path("waiting").asInt() == 1);

        assertThat(send("POST", "faults/" + id + "/release", "").statusCode()).isEqualTo(200);

        assertThat(hanging.join()).isEqualTo(RunningStandin.ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\": \"EXPLODE\"}",
                "{\"kind\": \"RESET\", \"service\": \"s3\"}",
                "{\"kind\": \"RESET\", \"service\": \"iam\", \"operation\": \"CreateProject\"}",
                "{\"kind\": \"RESET\", \"times\": 0}",
                "{\"kind\": \"RESET\", \"times\": 1, \"probability\": 0.5}",
                "{\"kind\": \"RESET\", \"probability\": 2}",
                "{\"kind\": \"RESET\", \"lasting\": \"PT1S\"}",
                "{\"kind\": \"RESET\", \"executed\": false}",
                "{\"kind\": \"STALE_READS\"}",
                "{\"kind\": \"HANG\", \"lasting\": \"-PT1S\"}",
                "{\"kind\": \"RESET\", \"opration\": \"CreateProject\"}"
            })
    void aFaultThatCannotBeIsRefused(String body) {
        assertThat(send("POST", "faults", body).statusCode()).isEqualTo(400);
        assertThat(STANDIN.standin().faults().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"faults/release", "faults//release", "snapshots/restore/restore", "snapshots//restore"})
    void whatIsNotNamedIsNotThere(String path) {
        assertThat(send("POST", path, "").statusCode()).isBetween(400, 404);
    }

    @Test
    void quotasAreSetShownAndLifted() {
        var set = json(send("POST", "quotas", """
                {"service": "iam", "operation": "ListRoles", "perSecond": 0.0001, "burst": 1}"""));
        assertThat(set.path("iam:ListRoles").path("burst").asInt()).isEqualTo(1);
        assertThatCode(() -> STANDIN.iam().listRoles()).doesNotThrowAnyException();
        assertThatThrownBy(() -> STANDIN.iam().listRoles()).hasMessageContaining("Rate exceeded");

        send("POST", "quotas", "{\"service\": \"iam\", \"operation\": \"ListRoles\", \"perSecond\": null}");
        assertThat(json(send("GET", "quotas", ""))).isEmpty();
        assertThatCode(() -> STANDIN.iam().listRoles()).doesNotThrowAnyException();

        assertThat(json(send("POST", "quotas", "{\"all\": \"usual\"}"))
                        .path("datazone:CreateProject")
                        .path("perSecond")
                        .asInt())
                .isEqualTo(3);
        assertThat(json(send("POST", "quotas", "{\"all\": \"none\"}"))).isEmpty();
        assertThat(send("POST", "quotas", "{\"all\": \"some\"}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "quotas", """
                        {"service": "iam", "operation": "ListRoles", "perSecond": 0}""").statusCode()).isEqualTo(400);
        assertThat(send("POST", "quotas", """
                        {"service": "iam", "operation": "Nothing", "perSecond": 1}""").statusCode()).isEqualTo(400);
    }

    @Test
    void aSnapshotIsTakenRestoredAndRemoved() {
        assertThat(json(send("POST", "snapshots/base", ""))).hasSize(1);
        STANDIN.sageMaker().createModelPackageGroup(create -> create.modelPackageGroupName("later"));

        assertThat(send("POST", "snapshots/base/restore", "").statusCode()).isEqualTo(200);

        assertThat(STANDIN.sageMaker().listModelPackageGroups(list -> {}).modelPackageGroupSummaryList())
                .isEmpty();
        assertThat(send("POST", "snapshots/nothing/restore", "").statusCode()).isEqualTo(400);
        assertThat(send("POST", "snapshots/..%2Fbase", "").statusCode()).isEqualTo(400);
        assertThat(json(send("DELETE", "snapshots/base", ""))).isEmpty();
    }

    @Test
    void callsAreFoundByOperationCallerAndOutcome() {
        var marker = json(send("GET", "calls", "")).size();
        STANDIN.iam().listRoles();
        assertThatThrownBy(() -> STANDIN.iam().getRole(get -> get.roleName("ghost")))
                .isInstanceOf(AwsServiceException.class);
        send("POST", "faults", "{\"service\": \"sts\", \"kind\": \"SERVER_ERROR\", \"times\": 1}");
        assertThatThrownBy(() -> STANDIN.sts(ADMINISTRATOR).getCallerIdentity())
                .isInstanceOf(AwsServiceException.class);

        assertThat(operations(marker, "service=iam")).isEqualTo("ListRoles GetRole");
        assertThat(operations(marker, "operation=GetRole")).isEqualTo("GetRole");
        assertThat(operations(marker, "outcome=succeeded")).isEqualTo("ListRoles");
        assertThat(operations(marker, "outcome=refused")).isEqualTo("GetRole GetCallerIdentity");
        assertThat(operations(marker, "outcome=NoSuchEntity")).isEqualTo("GetRole");
        assertThat(operations(marker, "outcome=faulted")).isEqualTo("GetCallerIdentity");
        assertThat(operations(marker, "caller=*:user/administrator&service=sts"))
                .isEqualTo("GetCallerIdentity");
        assertThat(operations(marker, "caller=*:role/*")).isEmpty();
        assertThat(send("GET", "calls?opration=GetRole", "").statusCode()).isEqualTo(400);
        assertThat(send("GET", "calls?after=soon", "").statusCode()).isEqualTo(400);
    }

    @Test
    void webPagesAreRefused() {
        var origin = Map.of("origin", "http://evil.example");
        for (var path : new String[] {"faults", "quotas", "snapshots/base", "behind"}) {
            assertThat(http().send("POST", "/_standin/" + path, origin, "{}").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private static String operations(int after, String query) {
        var found = json(send("GET", "calls?after=" + after + "&" + query, ""));
        return String.join(
                " ",
                StreamSupport.stream(found.spliterator(), false)
                        .map(call -> call.path("operation").asString())
                        .toList());
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        return http().send(method, "/_standin/" + path, Map.of(), body);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private static RawHttp http() {
        return new RawHttp(STANDIN.endpoint());
    }
}
