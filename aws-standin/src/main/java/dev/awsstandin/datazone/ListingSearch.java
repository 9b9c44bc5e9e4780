package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.PageStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Searching the business catalog, which is open to every profile of the domain. */
final class ListingSearch {

    private final Cloud cloud;
    private final Listings listings;
    private final Access access;
    private final Outputs outputs;

    ListingSearch(Cloud cloud, Listings listings, Access access, Outputs outputs) {
        this.cloud = cloud;
        this.listings = listings;
        this.access = access;
        this.outputs = outputs;
    }

    void offerOn(Offers offers) {
        offers.offer("SearchListings", this::search);
    }

    private ObjectNode search(Call call) {
        access.profile(call);
        var search = new Search(call);
        var found = search.ordered(listings.active(call.text("domainIdentifier"), search::finds));
        var page = cloud.pages()
                .page(
                        call,
                        PageStyle.DATAZONE,
                        found,
                        listing -> listing.path("id").asString());
        var answer = Json.object();
        var items = answer.putArray("items");
        page.items().forEach(listing -> items.add(item(call, listing)));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        var aggregates = Json.array();
        call.input().path("aggregations").forEach(wanted -> aggregates.add(aggregate(wanted, found)));
        if (!aggregates.isEmpty()) {
            answer.set("aggregates", aggregates);
        }
        return answer.put("totalMatchCount", found.size());
    }

    private ObjectNode item(Call call, ObjectNode listing) {
        if (InventorySearch.wantsForms(call)) {
            listing.putObject("additionalAttributes")
                    .put(
                            "forms",
                            listing.path("item")
                                    .path("assetListing")
                                    .path("forms")
                                    .asString());
        }
        return outputs.item(call.operation(), "items", Json.object().set("assetListing", listing));
    }

    /** How many of the found have which value, the most frequent first. */
    private static ObjectNode aggregate(JsonNode wanted, List<ObjectNode> found) {
        var attribute = wanted.path("attribute").asString();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (var listing : found) {
            var value = listing.path(Searchable.FACTS).path(attribute);
            if (value.isValueNode()) {
                counts.merge(value.asString(), 1, Integer::sum);
            }
        }
        var aggregate = Json.object().put("attribute", attribute);
        if (wanted.hasNonNull("displayValue")) {
            aggregate.put("displayValue", wanted.path("displayValue").asString());
        }
        var items = aggregate.putArray("items");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> items.addObject()
                        .put("value", entry.getKey())
                        .put("displayValue", entry.getKey())
                        .put("count", entry.getValue()));
        return aggregate;
    }
}
