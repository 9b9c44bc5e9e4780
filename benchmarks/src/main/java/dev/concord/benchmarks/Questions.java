package dev.concord.benchmarks;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.datazone.model.AggregationListItem;
import software.amazon.awssdk.services.datazone.model.InventorySearchScope;
import software.amazon.awssdk.services.datazone.model.SearchListingsRequest;
import software.amazon.awssdk.services.datazone.model.SubscriptionRequestStatus;

/** What is measured of the stand-in. Common words are in about every fifth asset, rare ones in one of a thousand. */
final class Questions {

    private static final int COMMON = 20;
    private static final int RARE = 8_000;

    static final List<Question> ALL = List.of(
            new Question("get-asset", "GetAsset", Questions::asset),
            new Question("get-listing", "GetListing", Questions::listing),
            new Question(
                    "search-listings-rare-word",
                    "SearchListings",
                    (market, number) -> listings(market, search -> search.searchText(rare(market, number)))),
            new Question(
                    "search-listings-common-word",
                    "SearchListings",
                    (market, number) -> listings(market, search -> search.searchText(common(market, number)))),
            new Question("search-listings-filter-and-counts", "SearchListings", Questions::counted),
            new Question("search-inventory-rare-word", "Search", Questions::inventory),
            new Question("list-subscription-requests", "ListSubscriptionRequests", Questions::requests));

    private Questions() {}

    private static String rare(Market market, int number) {
        return market.words().word(RARE + number % 1000);
    }

    private static String common(Market market, int number) {
        return market.words().word(COMMON + number % 20);
    }

    private static void asset(Market market, int number) {
        market.owner()
                .dataZone()
                .getAsset(get -> get.domainIdentifier(market.domain()).identifier(market.asset(number * 31)));
    }

    private static void listing(Market market, int number) {
        market.owner()
                .dataZone()
                .getListing(get -> get.domainIdentifier(market.domain()).identifier(market.listing(number * 31)));
    }

    private static void listings(Market market, Consumer<SearchListingsRequest.Builder> wanted) {
        market.owner()
                .dataZone()
                .searchListings(wanted.andThen(
                        search -> search.domainIdentifier(market.domain()).maxResults(25)));
    }

    private static void counted(Market market, int number) {
        listings(
                market,
                search -> search.searchText(common(market, number))
                        .filters(clause ->
                                clause.filter(filter -> filter.attribute(ModelGroups.DETAILS + ".customProperties.task")
                                        .value(ModelGroups.task(number))))
                        .aggregations(
                                count("owningProjectId"), count(ModelGroups.DETAILS + ".customProperties.framework")));
    }

    private static AggregationListItem count(String attribute) {
        return AggregationListItem.builder().attribute(attribute).build();
    }

    private static void inventory(Market market, int number) {
        market.owner()
                .dataZone()
                .search(search -> search.domainIdentifier(market.domain())
                        .searchScope(InventorySearchScope.ASSET)
                        .owningProjectIdentifier(market.owning(number))
                        .searchText(rare(market, number))
                        .maxResults(25));
    }

    private static void requests(Market market, int number) {
        market.owner()
                .dataZone()
                .listSubscriptionRequests(list -> list.domainIdentifier(market.domain())
                        .approverProjectId(market.owning(number))
                        .status(SubscriptionRequestStatus.PENDING)
                        .maxResults(25));
    }
}
