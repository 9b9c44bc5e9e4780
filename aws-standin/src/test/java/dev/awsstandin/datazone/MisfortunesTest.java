package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.kernel.Delays;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.wire.RawHttp;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentResponse;

/** What the control API lets go wrong with environments. */
class MisfortunesTest extends InWorld {

    @Test
    void theNextDeploymentsFailAsAskedAndTheOneAfterThemDoesNot() {
        var asked = post("deployments", """
                {"type": "CREATE", "environmentName": "unlucky", "code": "408", "message": "Timed out", "times": 1}""");
        assertThat(asked.statusCode()).isEqualTo(200);
        var owner = setting.actor("owner");
        var failed = environment(owner, setting.environment(owner, setting.project("One", owner), "unlucky"));
        assertThat(failed.status()).isEqualTo(EnvironmentStatus.CREATE_FAILED);
        assertThat(failed.lastDeployment().failureReason().code()).isEqualTo("408");
        assertThat(failed.lastDeployment().failureReason().message()).isEqualTo("Timed out");
        var next = environment(owner, setting.environment(owner, setting.project("Two", owner), "unlucky"));
        assertThat(next.status()).isEqualTo(EnvironmentStatus.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"MOVE\", \"code\": \"408\", \"message\": \"No\"}",
                "{\"type\": \"CREATE\", \"message\": \"No\"}",
                "{\"type\": \"CREATE\", \"code\": \"408\", \"message\": \"No\", \"times\": 0}"
            })
    void aFailureThatCannotHappenIsRefused(String body) {
        assertThat(post("deployments", body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "DISABLED", "EXPIRED", "INACCESSIBLE", "ACTIVE"})
    void anEnvironmentShowsTheStateThatItIsPutInto(String status) {
        var owner = setting.actor("owner");
        var id = setting.environment(owner, setting.project("Fraud", owner), "studio");
        environment(owner, id);
        assertThat(post("environments/" + domain() + "/" + id, "{\"status\": \"%s\"}".formatted(status))
                        .statusCode())
                .isEqualTo(200);
        assertThat(environment(owner, id).statusAsString()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"DELETED,%s/%s", "CREATING,%s/%s", "ACTIVE,%s/missing", "ACTIVE,nowhere"})
    void aStateThatAwsWouldNotShowIsRefused(String status, String path) {
        var owner = setting.actor("owner");
        var id = setting.environment(owner, setting.project("Fraud", owner), "studio");
        environment(owner, id);
        assertThat(post("environments/" + path.formatted(domain(), id), "{\"status\": \"%s\"}".formatted(status))
                        .statusCode())
                .isEqualTo(400);
        assertThat(environment(owner, id).status()).isEqualTo(EnvironmentStatus.ACTIVE);
    }

    @Test
    void webPagesAreRefused() {
        var origin = Map.of("origin", "http://evil.example");
        assertThat(http().send("POST", "/_standin/deployments", origin, "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void changedDelaysHoldForWhatBeginsAndAfterARestart(@TempDir Path own) {
        try (var other = World.open(own, Delays.none())) {
            var http = new RawHttp(other.standin().endpoint());
            var changed = http.send("POST", "/_standin/delays", Map.of(), "{\"deployment\": \"PT1H\"}");
            assertThat(Json.mapper().readTree(changed.body()).path("deployment").asString())
                    .isEqualTo("PT1H");
            assertThat(Json.mapper().readTree(changed.body()).path("grant").asString())
                    .isEqualTo("PT0S");
            var inOther = Setting.in(other);
            var owner = inOther.actor("owner");
            var id = inOther.environment(owner, inOther.project("Fraud", owner), "studio");
            assertThat(owner.client()
                            .getEnvironment(get ->
                                    get.domainIdentifier(inOther.domain()).identifier(id))
                            .status())
                    .isEqualTo(EnvironmentStatus.CREATING);
            assertThat(http.send("POST", "/_standin/delays", Map.of(), "{\"grant\": \"-PT1S\"}")
                            .statusCode())
                    .isEqualTo(400);
            assertThatThrownBy(() -> other.standin().environmentStates().set(inOther.domain(), id, "ACTIVE"))
                    .hasMessageContaining("CREATING");
        }
        try (var again = World.open(own, Delays.none())) {
            assertThat(again.standin().pace().delays()).isEqualTo(Delays.none().deployment(Duration.ofHours(1)));
        }
    }

    private GetEnvironmentResponse environment(World.Actor owner, String id) {
        return owner.client()
                .getEnvironment(get -> get.domainIdentifier(domain()).identifier(id));
    }

    private static RawHttp http() {
        return new RawHttp(world().standin().endpoint());
    }

    private static HttpResponse<String> post(String path, String body) {
        return http().send("POST", "/_standin/" + path, Map.of(), body);
    }
}
