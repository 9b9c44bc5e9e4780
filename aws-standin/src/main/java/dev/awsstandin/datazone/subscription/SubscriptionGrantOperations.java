package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.asset.Assets;
import dev.awsstandin.datazone.environment.Environments;
import dev.awsstandin.datazone.listing.Listings;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.datazone.target.SubscriptionTargets;
import dev.awsstandin.index.Values;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Grants of subscriptions to environments, made and removed by workers of the environment's project. */
final class SubscriptionGrantOperations {

    private static final List<String> FILTERS = List.of("environmentId", "subscriptionId", "subscriptionTargetId");

    private final Grants grants;
    private final Environments environments;
    private final SubscriptionTargets targets;
    private final Listings listings;
    private final Assets assets;
    private final Pairs pairs;
    private final Subscriptions subscriptions;
    private final Access access;
    private final Parties parties;
    private final Outputs outputs;
    private final Paging paging;

    SubscriptionGrantOperations(Subscribing subscribing) {
        var ground = subscribing.provisioning().ground();
        this.grants = subscribing.grants();
        this.environments = subscribing.provisioning().environments();
        this.targets = subscribing.targets();
        this.listings = subscribing.catalog().listings();
        this.assets = subscribing.catalog().assets();
        this.pairs = subscribing.pairs();
        this.subscriptions = subscribing.subscriptions();
        this.access = ground.access();
        this.parties = new Parties(access);
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    void offerOn(Offers offers) {
        offers.offer("CreateSubscriptionGrant", this::create)
                .offer("GetSubscriptionGrant", this::get)
                .offer("ListSubscriptionGrants", this::list)
                .offer("DeleteSubscriptionGrant", this::delete)
                .offer("UpdateSubscriptionGrantStatus", this::report);
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var environment = environments.get(domain, call.text("environmentIdentifier"));
        var project = environment.path("projectId").asString();
        access.requireWorker(call, project);
        Environments.requireNotDeleting(environment);
        var granted = call.input().path("grantedEntity").path("listing");
        var listing = listing(domain, granted);
        var listingId = listing.path("id").asString();
        var subscription = pairs.activeSubscription(domain, project, listingId)
                .orElseThrow(
                        () -> Failures.invalid("Principal %s does not have an active subscription for asset listing %s"
                                .formatted(project, listingId)));
        var target = target(call, environment, listing);
        var grant = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", domain)
                .put("environmentId", environment.path("id").asString())
                .put("subscriptionTargetId", target.path("id").asString())
                .put("subscriptionId", subscription)
                .put("createdBy", user)
                .put("createdAt", Times.text(call.now()))
                .put("_provider", target.path("provider").asString());
        grant.putObject("grantedEntity")
                .putObject("listing")
                .put("id", listingId)
                .put("revision", granted.path("revision").asString());
        addAsset(call, grant, domain, listing);
        AssetScopes.copy(subscriptions.get(domain, subscription), GrantState.asset(grant));
        grants.add(Parties.set(grant, project, Listings.owner(listing), listingId), call.now());
        return outputs.of(call.operation(), grant);
    }

    /** The listing, of which nothing but the newest revision can be granted. */
    private ObjectNode listing(String domain, JsonNode granted) {
        var listing = listings.get(domain, granted.path("identifier").asString());
        var revision = granted.path("revision").asString();
        var newest = listing.path("listingRevision").asString();
        if (!revision.matches("[1-9]\\d{0,8}") || Integer.parseInt(revision) > Integer.parseInt(newest)) {
            throw Failures.missing("Listing revision", revision);
        }
        if (!revision.equals(newest)) {
            throw Failures.invalid("Listing revision %s is stale, the newest one of listing %s is %s"
                    .formatted(revision, listing.path("id").asString(), newest));
        }
        return listing;
    }

    private ObjectNode target(Call call, ObjectNode environment, ObjectNode listing) {
        var domain = call.text("domainIdentifier");
        var id = environment.path("id").asString();
        var type = listing.path("entityType").asString();
        if (!call.has("subscriptionTargetIdentifier")) {
            return targets.applicable(domain, id, type)
                    .orElseThrow(() -> Failures.invalid(
                            "Environment %s has no subscription target for asset type %s".formatted(id, type)));
        }
        var target = targets.get(domain, id, call.text("subscriptionTargetIdentifier"));
        if (!SubscriptionTargets.takes(target, type)) {
            throw Failures.invalid("Subscription target %s does not take assets of type %s"
                    .formatted(target.path("id").asString(), type));
        }
        return target;
    }

    private void addAsset(Call call, ObjectNode grant, String domain, ObjectNode listing) {
        var id = Listings.assetId(listing);
        var revision = listing.path("entityRevision").asString();
        var asset = grant.putArray("assets").addObject().put("assetId", id).put("assetRevision", revision);
        for (var named : call.input().path("assetTargetNames")) {
            if (named.path("assetId").asString().equals(id)) {
                asset.put("targetName", named.path("targetName").asString());
            }
        }
        grant.put("_arn", GrantedResource.arn(assets.get(domain, id, revision)));
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        var grant = grants.get(call.text("domainIdentifier"), call.text("identifier"));
        return outputs.of(call.operation(), parties.requireVisible(call, grant));
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        parties.requireOwnProject(call);
        return paging.page(call, "items", grants.inShort(), parties.listed(call).and(grant -> isAskedFor(call, grant)));
    }

    private static boolean isAskedFor(Call call, Values grant) {
        return FILTERS.stream().allMatch(filter -> Asked.same(call, filter, grant, filter));
    }

    private ObjectNode delete(Call call) {
        access.profile(call);
        var grant = grants.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, Parties.subscriber(grant));
        grants.delete(grant, call.now());
        return outputs.of(call.operation(), grant);
    }

    private ObjectNode report(Call call) {
        var user = access.userId(call);
        var grant = grants.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, Parties.subscriber(grant));
        if (Grants.isManaged(grant)) {
            throw Failures.invalid("Amazon DataZone fulfils grant %s; its status cannot be reported"
                    .formatted(call.text("identifier")));
        }
        if (!GrantState.asset(grant).path("assetId").asString().equals(call.text("assetIdentifier"))) {
            throw Failures.missing("Asset of the grant", call.text("assetIdentifier"));
        }
        move(call, grant.put("updatedBy", user));
        grants.report(grant);
        return outputs.of(call.operation(), grant);
    }

    private static void move(Call call, ObjectNode grant) {
        var before = GrantState.of(grant);
        var after = call.text("status");
        if (!GrantState.mayFollow(before, after)) {
            throw Failures.conflict("The status of the asset is %s and cannot become %s".formatted(before, after));
        }
        if (call.has("failureCause")) {
            var cause = call.input().path("failureCause").path("message").asString("");
            GrantState.fail(grant, after, cause, call.now());
        } else {
            GrantState.set(grant, after, call.now());
        }
        if (call.has("targetName")) {
            GrantState.asset(grant).put("targetName", call.text("targetName"));
        }
    }
}
