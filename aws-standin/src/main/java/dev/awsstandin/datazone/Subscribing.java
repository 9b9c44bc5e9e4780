package dev.awsstandin.datazone;

import dev.awsstandin.sagemaker.Tags;

/** From a request to a fulfilled grant. */
record Subscribing(Provisioning provisioning, Catalog catalog, Pairs pairs, Grants grants) {

    static Subscribing on(Provisioning provisioning, Catalog catalog, Tags tags) {
        var ground = provisioning.ground();
        var grants = new Grants(ground.cloud(), tags, ground.agenda());
        provisioning.resources().add(new EnvironmentGrants(grants, tags));
        return new Subscribing(provisioning, catalog, new Pairs(ground.cloud()), grants);
    }

    void offerOn(Offers offers) {
        var ground = provisioning.ground();
        var access = ground.access();
        var outputs = ground.outputs();
        var subscriptions = new Subscriptions(ground.cloud(), pairs, grants, access, outputs, ground.paging());
        var scopes = new AssetScopes(catalog);
        var decisions = new Decisions(ground.cloud(), subscriptions, pairs, scopes, access, outputs);
        new SubscriptionRequests(ground, catalog, pairs, decisions, scopes).offerOn(offers);
        decisions.offerOn(offers);
        new AssetRemoval(catalog, Subscriptions.rows(ground.cloud()), SubscriptionRequests.rows(ground.cloud()))
                .offerOn(offers);
        subscriptions.offerOn(offers);
        new GrantOperations(provisioning, catalog, grants, pairs).offerOn(offers);
        new TargetChanges(provisioning, grants).offerOn(offers);
        new NotificationOperations(ground).offerOn(offers);
    }
}
