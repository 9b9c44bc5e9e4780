package dev.awsstandin.datazone.search;

import dev.awsstandin.datazone.glossary.GlossaryTerms;
import dev.awsstandin.datazone.listing.Catalog;
import dev.awsstandin.datazone.listing.Listings;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.index.Entry;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import tools.jackson.databind.node.ObjectNode;

/** Searching the business catalog, which is open to every profile of the domain. */
public final class ListingSearch {

    private final Cloud cloud;
    private final Listings listings;
    private final GlossaryTerms terms;
    private final Access access;
    private final Outputs outputs;

    public ListingSearch(Catalog catalog) {
        var ground = catalog.ground();
        this.cloud = ground.cloud();
        this.listings = catalog.listings();
        this.terms = catalog.terms();
        this.access = ground.access();
        this.outputs = ground.outputs();
    }

    public void offerOn(Offers offers) {
        offers.offer("SearchListings", this::search);
    }

    private ObjectNode search(Call call) {
        access.profile(call);
        var search = new Search(call);
        var found = search.of(listings.inShort(), call.text("domainIdentifier"), Listings::isActive);
        var page = cloud.pages().page(call, PageStyle.DATAZONE, found, Entry::id);
        var answer = Json.object();
        var items = answer.putArray("items");
        page.items().forEach(listing -> items.add(item(call, search, listings.whole(listing))));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        var aggregates = Json.array();
        var aggregation = new Aggregation(call.text("domainIdentifier"), terms);
        call.input().path("aggregations").forEach(wanted -> aggregates.add(aggregation.of(wanted, found)));
        if (!aggregates.isEmpty()) {
            answer.set("aggregates", aggregates);
        }
        return answer.put("totalMatchCount", found.size());
    }

    private ObjectNode item(Call call, Search search, ObjectNode listing) {
        var additional = Json.object();
        if (search.wants("FORMS")) {
            additional.put(
                    "forms",
                    listing.path("item").path("assetListing").path("forms").asString());
        }
        search.explain(listing, additional);
        if (!additional.isEmpty()) {
            listing.set("additionalAttributes", additional);
        }
        return outputs.item(call.operation(), "items", Json.object().set("assetListing", listing));
    }
}
