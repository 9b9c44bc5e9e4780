package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deleting assets and listings, by workers of the owning project. Nothing that somebody has subscribed to, or asks for,
 * can be deleted.
 */
final class AssetRemoval {

    private final Assets assets;
    private final Listings listings;
    private final AssetFilters filters;
    private final Rows subscriptions;
    private final Rows requests;
    private final Access access;

    AssetRemoval(Catalog catalog, Rows subscriptions, Rows requests) {
        this.assets = catalog.assets();
        this.listings = catalog.listings();
        this.filters = catalog.filters();
        this.subscriptions = subscriptions;
        this.requests = requests;
        this.access = catalog.ground().access();
    }

    void offerOn(Offers offers) {
        offers.offer("DeleteAsset", this::deleteAsset).offer("DeleteListing", this::deleteListing);
    }

    private ObjectNode deleteAsset(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var asset = assets.get(domain, call.text("identifier"));
        var id = asset.path("id").asString();
        access.requireWorker(call, asset.path("owningProjectId").asString());
        if (!filters.of(domain, id).isEmpty()) {
            throw Failures.conflict("Asset %s cannot be deleted because it has asset filters".formatted(id));
        }
        listings.ofAsset(domain, id).ifPresent(listing -> remove(domain, listing));
        assets.remove(domain, asset);
        return Json.object();
    }

    private ObjectNode deleteListing(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var listing = listings.get(domain, call.text("identifier"));
        access.requireWorker(call, Listings.owner(listing));
        remove(domain, listing);
        return Json.object();
    }

    private void remove(String domain, ObjectNode listing) {
        var id = listing.path("id").asString();
        if (isHeld(subscriptions, domain, "APPROVED", id)
                || isHeld(requests, domain, SubscriptionRequests.PENDING, id)) {
            throw Failures.conflict("Listing %s cannot be deleted because it has active subscriptions".formatted(id));
        }
        listings.remove(domain, listing);
    }

    private static boolean isHeld(Rows rows, String domain, String status, String listing) {
        return !rows.in(
                        domain,
                        thing -> thing.path("status").asString().equals(status)
                                && Parties.listing(thing).equals(listing))
                .isEmpty();
    }
}
