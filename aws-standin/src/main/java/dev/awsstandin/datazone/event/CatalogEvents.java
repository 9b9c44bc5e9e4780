package dev.awsstandin.datazone.event;

import dev.awsstandin.datazone.listing.Listings;
import dev.awsstandin.kernel.Json;

/** What comes into inventories and into the business catalog, and what leaves it. */
final class CatalogEvents {

    private final Announcements announcements;

    CatalogEvents(Announcements announcements) {
        this.announcements = announcements;
    }

    void watch() {
        announcements.on("assets", this::asset);
        announcements.on("listings", this::listing);
    }

    private void asset(Change change) {
        if (change.isNew()) {
            var id = change.is("id");
            announcements.tell(
                    EventType.ASSET_ADDED_TO_INVENTORY,
                    change,
                    id,
                    change.is("owningProjectId"),
                    Json.object().put("assetId", id));
        }
    }

    private void listing(Change change) {
        if (change.isGone()) {
            listing(EventType.ASSET_LISTING_DELETED, change);
        } else if (change.becomes("status", Listings.INACTIVE)) {
            listing(EventType.ASSET_UNPUBLISHED, change);
        } else if (isPublished(change)) {
            listing(EventType.ASSET_ADDED_TO_CATALOG, change);
        }
    }

    /** For the first time, or anew with another revision. */
    private static boolean isPublished(Change change) {
        return change.is("status").equals(Listings.ACTIVE)
                && (change.differs("status") || change.differs("listingRevision"));
    }

    private void listing(EventType type, Change change) {
        var listing = change.thing();
        announcements.tell(
                type,
                change,
                listing.path("id").asString(),
                Listings.owner(listing),
                Json.object().put("assetId", Listings.assetId(listing)));
    }
}
