package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.Optional;

/**
 * Which project has asked for, or has, which listing. A project has at most one request or subscription for a listing
 * at a time; what is rejected, deleted, revoked or cancelled makes room for another.
 */
final class Pairs {

    private final Rows pairs;

    Pairs(Cloud cloud) {
        this.pairs = new Rows(cloud, "subscription-pairs", "Subscription");
    }

    void take(String domain, String project, String listing) {
        if (pairs.has(domain, key(project, listing))) {
            throw Failures.conflict("SubscriptionRequest already exists for subscribed principal %s Listing %s"
                    .formatted(project, listing));
        }
        pairs.put(domain, key(project, listing), Json.object());
    }

    void subscribed(String domain, String project, String listing, String subscription) {
        pairs.put(domain, key(project, listing), Json.object().put("subscription", subscription));
    }

    void free(String domain, String project, String listing) {
        pairs.remove(domain, key(project, listing));
    }

    /** The id of the project's active subscription to the listing. */
    Optional<String> activeSubscription(String domain, String project, String listing) {
        return pairs.find(domain, key(project, listing))
                .map(pair -> pair.path("subscription").asString(""))
                .filter(id -> !id.isEmpty());
    }

    private static String key(String project, String listing) {
        return project + "/" + listing;
    }
}
