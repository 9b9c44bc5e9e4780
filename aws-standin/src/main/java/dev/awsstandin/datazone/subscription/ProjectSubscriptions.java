package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.shared.Holding;
import dev.awsstandin.datazone.shared.Times;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** The subscriptions of projects and to what they own, with the access granted for them, and the pending requests. */
public record ProjectSubscriptions(
        Subscriptions subscriptions, SubscriptionRequests requests, Pairs pairs, Grants grants) implements Holding {

    public ProjectSubscriptions(Subscribing subscribing) {
        this(subscribing.subscriptions(), subscribing.requests(), subscribing.pairs(), subscribing.grants());
    }

    @Override
    public String what() {
        return "subscriptions";
    }

    @Override
    public boolean isHeld(String domain, String project) {
        return !subscriptions
                .in(domain, subscription -> isBetween(subscription, Subscriptions.APPROVED, project))
                .isEmpty();
    }

    @Override
    public void end(String domain, String project, Instant now) {
        for (var subscription : subscriptions.in(domain, thing -> isBetween(thing, Subscriptions.APPROVED, project))) {
            var id = subscription.path("id").asString();
            var status = Parties.owner(subscription).equals(project) ? "REVOKED" : "CANCELLED";
            subscriptions.save(subscription.put("status", status).put("updatedAt", Times.text(now)));
            pairs.free(domain, Parties.subscriber(subscription), Parties.listing(subscription));
            grants.of(domain, id).forEach(grant -> grants.tearDown(grant, now));
        }
        for (var request : requests.in(domain, thing -> isBetween(thing, SubscriptionRequests.PENDING, project))) {
            requests.remove(request);
            pairs.free(domain, Parties.subscriber(request), Parties.listing(request));
        }
    }

    private static boolean isBetween(ObjectNode thing, String status, String project) {
        return thing.path("status").asString().equals(status)
                && (Parties.owner(thing).equals(project)
                        || Parties.subscriber(thing).equals(project));
    }
}
