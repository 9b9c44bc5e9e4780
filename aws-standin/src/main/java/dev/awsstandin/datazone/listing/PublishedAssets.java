package dev.awsstandin.datazone.listing;

import dev.awsstandin.datazone.asset.AssetListings;
import dev.awsstandin.datazone.shared.Failures;
import java.util.function.BiPredicate;
import tools.jackson.databind.node.ObjectNode;

/** The listings of assets. Nothing that somebody has subscribed to, or asks for, can be taken away. */
record PublishedAssets(Listings listings, BiPredicate<String, String> held) implements AssetListings {

    @Override
    public ObjectNode shownOn(String domain, ObjectNode asset) {
        listings.ofAsset(domain, asset.path("id").asString())
                .ifPresent(listing -> asset.putObject("listing")
                        .put("listingId", listing.path("id").asString())
                        .put("listingStatus", Listings.status(listing)));
        return asset;
    }

    @Override
    public void removeOf(String domain, String asset) {
        listings.ofAsset(domain, asset).ifPresent(listing -> remove(domain, listing));
    }

    void remove(String domain, ObjectNode listing) {
        var id = listing.path("id").asString();
        if (held.test(domain, id)) {
            throw Failures.conflict("Listing %s cannot be deleted because it has active subscriptions".formatted(id));
        }
        listings.remove(domain, listing);
    }
}
