package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.environment.Provisioning;
import dev.awsstandin.datazone.listing.Catalog;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.target.SubscriptionTargetOperations;
import dev.awsstandin.datazone.target.SubscriptionTargets;
import dev.awsstandin.sagemaker.Tags;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** From a request to a fulfilled grant. */
public record Subscribing(
        Provisioning provisioning,
        Catalog catalog,
        SubscriptionTargets targets,
        Pairs pairs,
        SubscriptionRequests requests,
        Subscriptions subscriptions,
        Grants grants) {

    public static Subscribing on(Provisioning provisioning, Catalog catalog, SubscriptionTargets targets, Tags tags) {
        var cloud = provisioning.ground().cloud();
        var grants = new Grants(cloud, tags, provisioning.ground().agenda());
        provisioning.resources().add(new EnvironmentGrants(grants, tags));
        var pairs = new Pairs(cloud);
        return new Subscribing(
                provisioning,
                catalog,
                targets,
                pairs,
                new SubscriptionRequests(cloud),
                new Subscriptions(cloud, pairs),
                grants);
    }

    public void offerOn(Offers offers) {
        new SubscriptionRequestOperations(this).offerOn(offers);
        new SubscriptionOperations(this).offerOn(offers);
        new SubscriptionTargetOperations(targets, grants::areInto, provisioning).offerOn(offers);
        new SubscriptionGrantOperations(this).offerOn(offers);
        new NotificationOperations(requests, provisioning.ground()).offerOn(offers);
    }

    /** Whether somebody has subscribed to the listing or asks for it. */
    public boolean holds(String domain, String listing) {
        return !subscriptions.in(domain, isOf(listing, Subscriptions.APPROVED)).isEmpty()
                || !requests.in(domain, isOf(listing, SubscriptionRequests.PENDING))
                        .isEmpty();
    }

    private static Predicate<ObjectNode> isOf(String listing, String status) {
        return thing -> thing.path("status").asString().equals(status)
                && Parties.listing(thing).equals(listing);
    }

    /** Whether a subscription stands on the asset filter. */
    public boolean uses(String domain, String filter) {
        return !subscriptions
                .in(domain, subscription -> AssetScopes.uses(subscription, filter))
                .isEmpty();
    }
}
