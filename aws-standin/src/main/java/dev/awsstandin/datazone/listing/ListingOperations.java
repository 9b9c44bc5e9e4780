package dev.awsstandin.datazone.listing;

import dev.awsstandin.datazone.asset.Assets;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import tools.jackson.databind.node.ObjectNode;

/** Workers of a project publish its assets and take them out of the catalog, which is open to all of the domain. */
final class ListingOperations {

    private final Assets assets;
    private final Listings listings;
    private final Publishing publishing;
    private final PublishedAssets published;
    private final Access access;
    private final Outputs outputs;

    ListingOperations(Catalog catalog, PublishedAssets published) {
        this.assets = catalog.assets();
        this.listings = catalog.listings();
        this.publishing = new Publishing(catalog);
        this.published = published;
        this.access = catalog.ground().access();
        this.outputs = catalog.ground().outputs();
    }

    void offerOn(Offers offers) {
        offers.offer("CreateListingChangeSet", this::change)
                .offer("GetListing", this::get)
                .offer("DeleteListing", this::delete);
    }

    private ObjectNode change(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        if (!call.text("entityType").equals("ASSET")) {
            throw Failures.missing("Data product", call.text("entityIdentifier"));
        }
        var asset = assets.get(domain, call.text("entityIdentifier"));
        access.requireWorker(call, asset.path("owningProjectId").asString());
        var listing = call.text("action").equals("PUBLISH")
                ? publishing.publish(call, domain, asset, user)
                : publishing.unpublish(domain, asset);
        listing.put("listingUpdatedBy", user).put("updatedBy", user).put("updatedAt", Times.text(call.now()));
        publishing.begin(domain, listing, call.now());
        return outputs.of(call.operation(), listing);
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var listing = listings.get(domain, call.text("identifier"));
        if (Listings.status(listing).equals(Listings.CREATING)) {
            access.requireMember(call, Listings.owner(listing));
        }
        requireRevision(call, listing);
        return outputs.of(call.operation(), listing);
    }

    private static void requireRevision(Call call, ObjectNode listing) {
        var wanted = call.text("listingRevision");
        if (!wanted.isEmpty() && !wanted.equals(listing.path("listingRevision").asString())) {
            throw Failures.missing("Listing revision", wanted);
        }
    }

    private ObjectNode delete(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var listing = listings.get(domain, call.text("identifier"));
        access.requireWorker(call, Listings.owner(listing));
        published.remove(domain, listing);
        return Json.object();
    }
}
