package dev.awsstandin.datazone.listing;

import dev.awsstandin.datazone.shared.IndexedRows;
import dev.awsstandin.datazone.shared.Lookup;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.index.Entries;
import dev.awsstandin.index.Entry;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What is published, in the business catalog. A listing shows one revision of its asset, which may have moved on. */
public final class Listings {

    public static final String ACTIVE = "ACTIVE";
    public static final String INACTIVE = "INACTIVE";
    static final String CREATING = "CREATING";

    private final Rows listings;
    private final IndexedRows inShort;
    private final Lookup byAsset;

    Listings(Cloud cloud) {
        this.listings = new Rows(cloud, "listings", "Listing");
        this.inShort = new IndexedRows(cloud, "listings", "Listing", "name");
        this.byAsset = new Lookup(cloud, "listings-by-asset");
    }

    public ObjectNode get(String domain, String id) {
        return listings.get(domain, id);
    }

    Optional<ObjectNode> find(String domain, String id) {
        return listings.find(domain, id);
    }

    void remove(String domain, ObjectNode listing) {
        var id = listing.path("id").asString();
        byAsset.remove(domain, assetId(listing), id);
        listings.remove(domain, id);
    }

    Optional<ObjectNode> ofAsset(String domain, String asset) {
        return byAsset.id(domain, asset).map(id -> get(domain, id));
    }

    /** All in short, by domain and name. */
    public Entries inShort() {
        return inShort.entries();
    }

    /** Whether the listing is in the catalog. */
    public static boolean isActive(Entry listing) {
        return listing.members().text("status").equals(ACTIVE);
    }

    public ObjectNode whole(Entry listing) {
        return inShort.whole(listing);
    }

    /** Those of a project that are in the catalog or on their way into it. */
    List<ObjectNode> publishedBy(String domain, String project) {
        return listings.in(
                domain,
                listing -> owner(listing).equals(project) && !status(listing).equals(INACTIVE));
    }

    /** A listing for an asset that had none. */
    ObjectNode create(String domain, ObjectNode asset, String user, String now) {
        var id = Ids.lower(14);
        byAsset.add(domain, asset.path("id").asString(), id);
        return Json.object()
                .put("id", id)
                .put("listingId", id)
                .put("domainId", domain)
                .put("listingRevision", "1")
                .put("status", CREATING)
                .put("createdAt", now)
                .put("createdBy", user)
                .put("listingCreatedBy", user);
    }

    void save(String domain, ObjectNode listing) {
        listings.put(domain, listing.path("id").asString(), listing);
    }

    public static String status(ObjectNode listing) {
        return listing.path("status").asString();
    }

    public static String assetId(ObjectNode listing) {
        return listing.path("item").path("assetListing").path("assetId").asString();
    }

    public static String owner(ObjectNode listing) {
        return listing.path("item").path("assetListing").path("owningProjectId").asString();
    }
}
