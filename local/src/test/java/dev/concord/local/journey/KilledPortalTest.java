package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.LoggedCall;
import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.AssetProof;
import dev.concord.local.demo.DemoProject;
import dev.concord.local.demo.Proof;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** kill -9 of the portal at the worst moments: nothing is lost, nothing is done twice. */
class KilledPortalTest {
    private static final Duration RECOVERY = Duration.ofSeconds(90);

    private final JourneyConcord concord = JourneyConcord.running();
    private final Api ines = Api.of(concord, DemoPeople.INES);
    private final Proof proof = Proof.in(concord.cloud(), concord.site());

    @ParameterizedTest
    @CsvSource({
        "CreateSubscriptionRequest, wine-quality-samples",
        "AcceptSubscriptionRequest, titanic-passengers",
        "CreateSubscriptionGrant, bike-sharing-hours"
    })
    void betweenTheWireCallAndItsRecording(String operation, String name) {
        var before = lastCall();
        var killed = killedAfter(operation);
        var request = requested(name);
        if (operation.equals("CreateSubscriptionRequest")) {
            restartAfter(killed);
            ownerOf(name).approve(request);
        } else {
            ownerOf(name).approve(request);
            restartAfter(killed);
        }
        awaitState(request, "GRANTED");
        assertThat(proof.requests(DemoProject.CUSTOMER_RETENTION, name)).hasSize(1);
        assertThat(proof.subscriptions(DemoProject.CUSTOMER_RETENTION, name)).hasSize(1);
        assertThat(proof.grants(DemoProject.CUSTOMER_RETENTION, name)).hasSize(1);
        assertThat(made("AcceptSubscriptionRequest", before)).hasSize(1);
        assertThat(made("CreateSubscriptionRequest", before))
                .extracting(LoggedCall::clientToken)
                .doesNotContainNull()
                .containsOnly(
                        made("CreateSubscriptionRequest", before).getFirst().clientToken());
        var grants = made("CreateSubscriptionGrant", before);
        assertThat(grants)
                .extracting(LoggedCall::clientToken)
                .doesNotContainNull()
                .containsOnly(grants.getFirst().clientToken());
        if (!operation.equals("AcceptSubscriptionRequest")) {
            assertThat(made(operation, before))
                    .as("told again with the same token")
                    .hasSize(2);
        }
    }

    /** The repeated call names another revision than the lost one did, which its token does not allow. */
    @Test
    void betweenTheGrantAndItsRecordingWhileTheAssetIsPublishedAnew() {
        var name = "adult-census-income";
        var owner = ines.ownerOf(ines.asset(name));
        var before = lastCall();
        var request = requested(name);
        var killed = killedAfter("CreateSubscriptionGrant");
        ownerOf(name).approve(request);
        await().atMost(RECOVERY).until(killed::isDone);
        AssetProof.in(concord.cloud(), concord.site()).publishAnew(owner, name);
        concord.portal().start();
        awaitState(request, "GRANTED");
        assertThat(proof.grants(DemoProject.CUSTOMER_RETENTION, name)).hasSize(1);
        assertThat(made("CreateSubscriptionGrant", before)).hasSize(1);
        assertThat(refused("CreateSubscriptionGrant", before))
                .extracting(LoggedCall::errorCode)
                .containsExactly("ConflictException");
    }

    @Test
    void betweenTheApprovalAndTheGrant() {
        var name = "california-housing-blocks";
        var before = lastCall();
        var request = requested(name);
        var killed = killedBefore("AcceptSubscriptionRequest");
        ownerOf(name).approve(request);
        restartAfter(killed);
        awaitState(request, "GRANTED");
        assertThat(proof.subscriptions(DemoProject.CUSTOMER_RETENTION, name)).hasSize(1);
        assertThat(proof.grants(DemoProject.CUSTOMER_RETENTION, name)).hasSize(1);
        assertThat(made("CreateSubscriptionGrant", before)).hasSize(1);
    }

    @Test
    void inTheMiddleOfARevoke() {
        var name = "movielens-ratings";
        var request = requested(name);
        ownerOf(name).approve(request);
        awaitState(request, "GRANTED");
        var access = ines.request(new Api.Id(request));
        var killed = killedAfter("RevokeSubscription");
        ownerOf(name)
                .posted(
                        "/subscriptions/" + access.at("/subscription/value").asString() + "/revocation",
                        Map.of("version", access.path("subscriptionVersion").asInt(), "comment", "The trial is over"));
        restartAfter(killed);
        awaitState(request, "REVOKED");
        assertThat(proof.subscriptions(DemoProject.CUSTOMER_RETENTION, name)).containsExactly("REVOKED");
    }

    private Api ownerOf(String name) {
        return Api.of(concord, ines.ownerOf(ines.asset(name)).owner());
    }

    /** Asked for, and known to DataZone unless the portal dies of it. */
    private String requested(String name) {
        return ines.submit(
                ines.asset(name), concord.site().idOf(DemoProject.CUSTOMER_RETENTION), "To see what a crash does");
    }

    private CompletableFuture<Void> killedAfter(String operation) {
        return killedAt(operation, false);
    }

    private CompletableFuture<Void> killedBefore(String operation) {
        return killedAt(operation, true);
    }

    /** Completes once the portal was killed, which happens while it waits for the answer of this call. */
    private CompletableFuture<Void> killedAt(String operation, boolean before) {
        var killed = new CompletableFuture<Void>();
        concord.standin().hooks().add(new Hooks.Listener() {
            @Override
            public void before(Call call) {
                if (before && killOnce(call)) {
                    throw Killer.undone();
                }
            }

            @Override
            public void afterCommit(Call call, int status) {
                if (!before) {
                    killOnce(call);
                }
            }

            private boolean killOnce(Call call) {
                if (!call.operation().equals(operation) || killed.isDone()) {
                    return false;
                }
                concord.portal().kill();
                return killed.complete(null);
            }
        });
        return killed;
    }

    private void restartAfter(CompletableFuture<Void> killed) {
        await().atMost(RECOVERY).until(killed::isDone);
        concord.portal().start();
    }

    private void awaitState(String request, String state) {
        await().atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> ines.request(new Api.Id(request)).path("state").asString(), state::equals);
    }

    private long lastCall() {
        return concord.standin().callLog().all().stream()
                .mapToLong(LoggedCall::number)
                .max()
                .orElse(0);
    }

    private List<LoggedCall> made(String operation, long after) {
        return calls(operation, after).filter(LoggedCall::succeeded).toList();
    }

    private List<LoggedCall> refused(String operation, long after) {
        return calls(operation, after).filter(call -> !call.succeeded()).toList();
    }

    private Stream<LoggedCall> calls(String operation, long after) {
        return concord.standin().callLog().after(after).stream()
                .filter(call -> call.operation().equals(operation));
    }
}
