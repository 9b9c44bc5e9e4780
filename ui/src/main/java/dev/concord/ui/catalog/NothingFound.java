package dev.concord.ui.catalog;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalog.AssetQuery;
import dev.concord.catalog.Catalog;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import java.util.Arrays;
import java.util.function.Consumer;

/** No listing fits: why, and up to three searches that do find something. */
class NothingFound extends Div {
    private static final int MOST = 3;

    private final Catalog catalog;
    private final Consumer<CatalogFilter> change;
    private final EmptyState state;
    private int offered;

    NothingFound(Catalog catalog, CatalogFilter filter, Consumer<CatalogFilter> change) {
        this.catalog = catalog;
        this.change = change;
        if (catalog.count(AssetQuery.of("")) == 0) {
            state = new EmptyState(
                    Icon.SEARCH,
                    "The catalog has no listing yet",
                    "Listings appear here once a project publishes an asset.");
        } else {
            state = new EmptyState(Icon.SEARCH_X, "No listing fits", why(filter));
            offerWaysOn(filter);
        }
        add(state);
    }

    private static String why(CatalogFilter filter) {
        var words = filter.text().isBlank()
                ? ""
                : "No listing that you may see has “%s”".formatted(filter.text().strip());
        if (!filter.narrows()) {
            return words + ".";
        }
        return words.isEmpty() ? "The filters leave nothing over." : words + " and fits the filters.";
    }

    private void offerWaysOn(CatalogFilter filter) {
        if (filter.narrows()) {
            offer("Search without filters", filter.withoutFilters());
        }
        var words = filter.text().strip().split("\\s+");
        if (words.length > 1) {
            Arrays.stream(words)
                    .forEach(word ->
                            offer("Search for " + word, CatalogFilter.none().withText(word)));
        }
        offer("See all listings", CatalogFilter.none());
    }

    /** Nothing is offered that leads to nothing. */
    private void offer(String what, CatalogFilter way) {
        int results = catalog.count(way.query());
        if (results > 0 && offered < MOST) {
            offered++;
            var count = results == 1 ? "1 result" : "%,d results".formatted(results);
            state.offering(Icon.SEARCH, new Span(what), count, () -> change.accept(way));
        }
    }
}
