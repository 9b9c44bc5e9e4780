package dev.awsstandin.datazone.event;

import dev.awsstandin.datazone.subscription.AutoApproval;
import dev.awsstandin.datazone.subscription.Parties;
import dev.awsstandin.kernel.Json;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What happens to subscription requests and subscriptions. */
final class SubscriptionEvents {

    private static final Map<String, EventType> DECISIONS = Map.of(
            "ACCEPTED", EventType.SUBSCRIPTION_REQUEST_ACCEPTED,
            "REJECTED", EventType.SUBSCRIPTION_REQUEST_REJECTED);
    private static final Map<String, EventType> ENDS = Map.of(
            "REVOKED", EventType.SUBSCRIPTION_REVOKED,
            "CANCELLED", EventType.SUBSCRIPTION_CANCELLED);

    private final Announcements announcements;

    SubscriptionEvents(Announcements announcements) {
        this.announcements = announcements;
    }

    void watch() {
        announcements.on("subscription-requests", this::request);
        announcements.on("subscriptions", this::subscription);
    }

    private void request(Change change) {
        if (change.isNew()) {
            request(EventType.SUBSCRIPTION_REQUEST_CREATED, change, about(change.thing()));
        }
        var decision = DECISIONS.get(change.is("status"));
        if (decision != null && change.differs("status")) {
            var managed = change.thing()
                    .path("subscribedListings")
                    .path(0)
                    .path("item")
                    .path("assetListing")
                    .path("entityType")
                    .asString("")
                    .startsWith("amazon.datazone.");
            var data = about(change.thing());
            request(
                    decision,
                    change,
                    decision == EventType.SUBSCRIPTION_REQUEST_ACCEPTED ? data.put("isManagedAsset", managed) : data);
        }
        if (change.isGone()) {
            request(EventType.SUBSCRIPTION_REQUEST_DELETED, change, about(change.thing()));
        }
    }

    private void request(EventType type, Change change, ObjectNode data) {
        var request = change.thing();
        announcements.tell(type, change, request.path("id").asString(), Parties.subscriber(request), data);
    }

    private static ObjectNode about(ObjectNode request) {
        var data = Json.object()
                .put("autoApproved", request.path(AutoApproval.APPLIED).asBoolean(false))
                .put("requesterId", request.path("createdBy").asString())
                .put("status", request.path("status").asString());
        var listings = data.putArray("subscribedListings");
        request.path("subscribedListings")
                .forEach(listing -> listings.addObject()
                        .put("id", listing.path("id").asString())
                        .put("ownerProjectId", listing.path("ownerProjectId").asString())
                        .put("version", listing.path("revision").asString()));
        data.putArray("subscribedPrincipals")
                .addObject()
                .put("id", Parties.subscriber(request))
                .put("type", "PROJECT");
        return data;
    }

    private void subscription(Change change) {
        if (change.isNew()) {
            tell(EventType.SUBSCRIPTION_CREATED, change);
        }
        var end = ENDS.get(change.is("status"));
        if (end != null && change.differs("status")) {
            tell(end, change);
        }
    }

    private void tell(EventType type, Change change) {
        var subscription = change.thing();
        announcements.tell(
                type,
                change,
                subscription.path("id").asString(),
                Parties.subscriber(subscription),
                Json.object()
                        .put(
                                "subscriptionRequestId",
                                subscription.path("subscriptionRequestId").asString("")));
    }
}
