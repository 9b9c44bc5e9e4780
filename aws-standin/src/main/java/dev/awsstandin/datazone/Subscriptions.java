package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions of projects to listings. The owner revokes, the subscriber cancels; neither can be undone. */
final class Subscriptions {

    private static final String APPROVED = "APPROVED";
    private static final String TABLE = "subscriptions";
    private static final String WHAT = "Subscription";

    private final Rows subscriptions;
    private final IndexedRows inShort;
    private final Pairs pairs;
    private final Grants grants;
    private final Access access;
    private final Parties parties;
    private final Outputs outputs;
    private final Paging paging;

    Subscriptions(Cloud cloud, Pairs pairs, Grants grants, Access access, Outputs outputs, Paging paging) {
        this.subscriptions = rows(cloud);
        this.inShort = new IndexedRows(cloud, TABLE, WHAT, "createdAt");
        this.pairs = pairs;
        this.grants = grants;
        this.access = access;
        this.parties = new Parties(access);
        this.outputs = outputs;
        this.paging = paging;
    }

    static Rows rows(Cloud cloud) {
        return new Rows(cloud, TABLE, WHAT);
    }

    void offerOn(Offers offers) {
        offers.offer("GetSubscription", this::get)
                .offer("ListSubscriptions", this::list)
                .offer("RevokeSubscription", this::revoke)
                .offer("CancelSubscription", this::cancel);
    }

    ObjectNode get(String domain, String id) {
        return subscriptions.get(domain, id);
    }

    /** Makes the subscription that an accepted request asked for. */
    void approve(ObjectNode request, String user, Instant now) {
        var domain = request.path("domainId").asString();
        var subscription = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", domain)
                .put("status", APPROVED)
                .put("subscriptionRequestId", request.path("id").asString())
                .put("createdBy", user)
                .put("createdAt", Times.text(now))
                .put("updatedAt", Times.text(now));
        subscription.set(
                "subscribedPrincipal", request.path("subscribedPrincipals").path(0));
        subscription.set("subscribedListing", request.path("subscribedListings").path(0));
        Parties.copy(request, subscription);
        var id = subscription.path("id").asString();
        subscriptions.put(domain, id, subscription);
        pairs.subscribed(domain, Parties.subscriber(request), Parties.listing(request), id);
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        var subscription = get(call.text("domainIdentifier"), call.text("identifier"));
        return outputs.of(call.operation(), parties.requireVisible(call, subscription));
    }

    private ObjectNode list(Call call) {
        parties.requireFilters(call);
        var listed = parties.listed(call)
                .and(subscription ->
                        Parties.same(call, "subscriptionRequestIdentifier", subscription, "subscriptionRequestId"));
        return paging.page(call, "items", inShort, listed);
    }

    private ObjectNode revoke(Call call) {
        var user = access.userId(call);
        var subscription = get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, Parties.owner(subscription));
        var retain = call.input().path("retainPermissions").asBoolean(false);
        return end(call, subscription.put("retainPermissions", retain), "REVOKED", user);
    }

    private ObjectNode cancel(Call call) {
        var user = access.userId(call);
        var subscription = get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, Parties.subscriber(subscription));
        return end(call, subscription, "CANCELLED", user);
    }

    private ObjectNode end(Call call, ObjectNode subscription, String status, String user) {
        var domain = call.text("domainIdentifier");
        var id = subscription.path("id").asString();
        if (!subscription.path("status").asString().equals(APPROVED)) {
            throw Failures.conflict("Subscription %s is %s, not APPROVED"
                    .formatted(id, subscription.path("status").asString()));
        }
        subscription.put("status", status).put("updatedBy", user).put("updatedAt", Times.text(call.now()));
        subscriptions.put(domain, id, subscription);
        pairs.free(domain, Parties.subscriber(subscription), Parties.listing(subscription));
        if (!subscription.path("retainPermissions").asBoolean(false)) {
            grants.of(domain, id).forEach(grant -> grants.tearDown(grant, call.now()));
        }
        return outputs.of(call.operation(), subscription);
    }
}
