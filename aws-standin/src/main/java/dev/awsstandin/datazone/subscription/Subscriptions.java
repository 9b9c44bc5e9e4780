package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.shared.IndexedRows;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions of projects to listings. */
final class Subscriptions {

    static final String APPROVED = "APPROVED";
    private static final String TABLE = "subscriptions";
    private static final String WHAT = "Subscription";

    private final Rows subscriptions;
    private final IndexedRows inShort;
    private final Pairs pairs;

    Subscriptions(Cloud cloud, Pairs pairs) {
        this.subscriptions = new Rows(cloud, TABLE, WHAT);
        this.inShort = new IndexedRows(cloud, TABLE, WHAT, "createdAt");
        this.pairs = pairs;
    }

    ObjectNode get(String domain, String id) {
        return subscriptions.get(domain, id);
    }

    IndexedRows inShort() {
        return inShort;
    }

    /** Those that match; the test may look but not change. */
    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return subscriptions.in(domain, matches);
    }

    void save(ObjectNode subscription) {
        subscriptions.put(
                subscription.path("domainId").asString(),
                subscription.path("id").asString(),
                subscription);
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
        save(subscription);
        pairs.subscribed(domain, Parties.subscriber(request), Parties.listing(request), id);
    }
}
