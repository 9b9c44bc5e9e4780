package dev.concord.local.journey;

import static dev.concord.local.journey.DeedGround.OWNER;
import static dev.concord.local.journey.DeedGround.SUBSCRIBER;

import dev.concord.local.demo.DemoProject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What people do in DataZone and SageMaker to requests, subscriptions and grants. */
final class AccessDeeds {
    private final DeedGround ground;
    private final AwsHand hand;

    AccessDeeds(DeedGround ground, AwsHand hand) {
        this.ground = ground;
        this.hand = hand;
    }

    /** One on each thing. */
    Stream<Deed> all() {
        return Stream.of(
                ends("accepted", "ACCEPTED", () -> decide("accepted", OWNER, "AcceptSubscriptionRequest")),
                ends("rejected", "REJECTED", () -> decide("rejected", OWNER, "RejectSubscriptionRequest")),
                ends("withdrawn", "WITHDRAWN", () -> decide("withdrawn", SUBSCRIBER, "DeleteSubscriptionRequest")),
                ends("revoked", "REVOKED", () -> revoke("revoked", false)),
                ends("left-permitted", "KEPT", () -> revoke("left-permitted", true)),
                ends("cancelled", "REVOKED", this::cancel),
                ends("ungranted", "REMOVED", this::deleteGrant),
                ends("unshared", "REMOVED", this::takeTagAway),
                ends("failed", "FAILED", this::grantWhatIsGone),
                Deed.yields("asked-elsewhere", this::ask, this::isInTheQueue));
    }

    private Deed ends(String kind, String state, Runnable act) {
        return new Deed(kind, act, () -> ground.access(kind).path("state").asString(), state);
    }

    private void decide(String kind, DemoProject as, String operation) {
        hand.datazone(as, operation, AwsHand.identified(ground.access(kind).path("datazoneRequestId")));
    }

    private void revoke(String kind, boolean retain) {
        hand.datazone(
                OWNER,
                "RevokeSubscription",
                Map.of("identifier", subscription(kind).asString(), "retainPermissions", retain));
    }

    private void cancel() {
        hand.datazone(SUBSCRIBER, "CancelSubscription", AwsHand.identified(subscription("cancelled")));
    }

    private void deleteGrant() {
        var grant = ground.access("ungranted").at("/grant/datazoneId");
        hand.datazone(SUBSCRIBER, "DeleteSubscriptionGrant", AwsHand.identified(grant));
    }

    private void takeTagAway() {
        var environment = ground.access("unshared").at("/grant/environmentId").asString();
        hand.sagemaker(
                "DeleteTags",
                Map.of(
                        "ResourceArn",
                        ground.arn("unshared"),
                        "TagKeys",
                        List.of("sagemaker:shared-with:" + environment)));
    }

    private void grantWhatIsGone() {
        hand.deleteGroup(ground.name("failed"));
        decide("failed", OWNER, "AcceptSubscriptionRequest");
        var environment = ground.environment(SUBSCRIBER);
        var target = hand.datazone(
                        SUBSCRIBER,
                        "ListSubscriptionTargets",
                        Map.of("environmentIdentifier", environment.path("id").asString()))
                .at("/items/0/id")
                .asString();
        var listing = ground.asset("failed");
        hand.datazone(
                SUBSCRIBER,
                "CreateSubscriptionGrant",
                Map.of(
                        "environmentIdentifier",
                        environment.path("id").asString(),
                        "subscriptionTargetIdentifier",
                        target,
                        "grantedEntity",
                        Map.of(
                                "listing",
                                Map.of(
                                        "identifier",
                                        listing.path("listingId").asString(),
                                        "revision",
                                        listing.path("listingRevision").asString()))));
    }

    private void ask() {
        var listing = ground.asset("asked-elsewhere").path("listingId").asString();
        hand.datazone(
                SUBSCRIBER,
                "CreateSubscriptionRequest",
                Map.of(
                        "requestReason",
                        "By an SDK",
                        "subscribedListings",
                        List.of(Map.of("identifier", listing)),
                        "subscribedPrincipals",
                        List.of(Map.of("project", Map.of("identifier", ground.id(SUBSCRIBER))))));
    }

    private boolean isInTheQueue() {
        return ground.oskar
                .get("/subscription-requests?limit=100")
                .path("items")
                .valueStream()
                .filter(item -> item.at("/asset/name").asString().equals(ground.name("asked-elsewhere")))
                .anyMatch(item -> item.path("askedIn").asString().equals("DATAZONE"));
    }

    private JsonNode subscription(String kind) {
        return ground.access(kind).path("datazoneSubscriptionId");
    }
}
