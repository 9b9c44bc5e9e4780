package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Accepting and rejecting, by workers of the project that owns the listing. Only what is pending can be decided. */
final class Decisions {

    private final Rows requests;
    private final Subscriptions subscriptions;
    private final Pairs pairs;
    private final AssetScopes scopes;
    private final Access access;
    private final Outputs outputs;

    Decisions(
            Cloud cloud, Subscriptions subscriptions, Pairs pairs, AssetScopes scopes, Access access, Outputs outputs) {
        this.requests = SubscriptionRequests.rows(cloud);
        this.subscriptions = subscriptions;
        this.pairs = pairs;
        this.scopes = scopes;
        this.access = access;
        this.outputs = outputs;
    }

    void offerOn(Offers offers) {
        offers.offer("AcceptSubscriptionRequest", this::accept).offer("RejectSubscriptionRequest", this::reject);
    }

    /** Accepts a new request without a reviewer. */
    void acceptAtOnce(ObjectNode request, String user, Instant now) {
        request.put("status", "ACCEPTED");
        requests.put(request.path("domainId").asString(), request.path("id").asString(), request);
        subscriptions.approve(request, user, now);
    }

    static void requirePending(ObjectNode request) {
        var status = request.path("status").asString();
        if (!status.equals(SubscriptionRequests.PENDING)) {
            throw Failures.conflict("Subscription request %s is %s, not PENDING"
                    .formatted(request.path("id").asString(), status));
        }
    }

    private ObjectNode accept(Call call) {
        var request = decided(call, "ACCEPTED");
        subscriptions.approve(request, request.path("reviewerId").asString(), call.now());
        return outputs.of(call.operation(), request);
    }

    private ObjectNode reject(Call call) {
        var request = decided(call, "REJECTED");
        pairs.free(call.text("domainIdentifier"), Parties.subscriber(request), Parties.listing(request));
        return outputs.of(call.operation(), request);
    }

    private ObjectNode decided(Call call, String status) {
        var user = access.userId(call);
        var request = requests.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, Parties.owner(request));
        requirePending(request);
        request.put("status", status)
                .put("reviewerId", user)
                .put("updatedBy", user)
                .put("updatedAt", Times.text(call.now()));
        if (call.has("decisionComment")) {
            request.put("decisionComment", call.text("decisionComment"));
        }
        scopes.apply(call, request);
        requests.put(call.text("domainIdentifier"), call.text("identifier"), request);
        return request;
    }
}
