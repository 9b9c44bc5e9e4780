package dev.concord.ui.catalog;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.concord.catalog.AssetQuery;
import dev.concord.catalog.Catalog;
import dev.concord.shared.Topic;
import dev.concord.ui.access.RequestDialog;
import dev.concord.ui.acting.ActingFor;
import dev.concord.ui.acting.FollowsActing;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Scroll;
import dev.concord.ui.parts.Times;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** Search: one box, filters with counts, and what the acting project may use already. */
@Route("")
@RouteAlias("catalog")
@PageTitle("Catalog · Concord")
@PermitAll
class CatalogView extends Main implements AfterNavigationObserver, FollowsActing {
    private static final int PAGE = 20;

    private final Catalog catalog;
    private final Scroll<Hit> scroll;
    private final ActingFor acting;
    private final Times times;
    private final RequestDialog requests;
    private final SearchBox box = new SearchBox(text -> change(filter().withText(text)));
    private final CatalogBar bar = new CatalogBar(this::change, this::toggleFilters);
    private final FacetPanel facets = new FacetPanel((facet, value) -> change(filter().toggled(facet, value)));
    private final Grid<Hit> results = new Grid<>();
    private final Div found = new Div(facets, results);
    private final Div nothing = new Div();
    private CatalogFilter filter = CatalogFilter.none();

    CatalogView(
            Catalog catalog,
            Hits hits,
            ActingFor acting,
            Times times,
            RequestDialog requests,
            FillingLine filling,
            Live live) {
        this.catalog = catalog;
        this.scroll = new Scroll<>(slice -> hits.page(filter().query(), acting.project(), slice));
        this.acting = acting;
        this.times = times;
        this.requests = requests;
        addClassNames("page", "catalog");
        found.addClassName("found");
        nothing.addClassName("nothing");
        var heading = new H1("Catalog");
        heading.addClassName("only-heard");
        var head = new Div(heading, box, filling, bar);
        head.addClassName("catalog-head");
        add(head, found, nothing, keys());
        setUpResults();
        live.follow(this, Set.of(Topic.CATALOG), this::show);
        live.follow(
                this,
                Set.of(Topic.SUBSCRIPTIONS),
                () -> results.getDataProvider().refreshAll());
    }

    @Override
    public void actingChanged() {
        show();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = CatalogFilter.of(event.getLocation().getQueryParameters());
        show();
    }

    private void setUpResults() {
        results.addClassName("results");
        results.getElement().setAttribute("data-list", "");
        results.getElement().setAttribute("aria-label", "Results");
        results.addThemeName("no-border");
        results.setSelectionMode(Grid.SelectionMode.NONE);
        results.setPageSize(PAGE);
        results.addComponentColumn(this::row);
        CallbackDataProvider<Hit, Void> pages = DataProvider.fromCallbacks(
                query -> scroll.rows(query.getOffset(), query.getLimit()), query -> scroll.count());
        results.setItems(pages);
    }

    private HitRow row(Hit hit) {
        var asset = hit.asset();
        var wanted = new RequestDialog.Wanted(asset.id(), asset.name(), asset.owner(), asset.ownerName());
        Runnable request = () ->
                requests.open(wanted, acting, () -> results.getDataProvider().refreshAll());
        return new HitRow(asset, filter.text(), new HitState(hit, acting, times, request));
    }

    private void toggleFilters() {
        found.setClassName("filtering", !found.hasClassName("filtering"));
    }

    private CatalogFilter filter() {
        return filter;
    }

    private void change(CatalogFilter other) {
        filter = other;
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, CatalogNavigation.location(filter)));
        show();
        results.scrollToStart();
    }

    private void show() {
        getUI().ifPresent(tab -> CatalogNavigation.remember(tab, filter));
        int some = catalog.count(filter.query());
        var counts = catalog.facets(filter.query());
        box.setValue(filter.text());
        box.found(some, catalog.count(AssetQuery.of("")));
        bar.show(filter, counts);
        facets.show(filter, counts);
        found.setVisible(some > 0);
        nothing.setVisible(some == 0);
        nothing.removeAll();
        if (some == 0) {
            nothing.add(new NothingFound(catalog, filter, this::change));
        }
        results.getDataProvider().refreshAll();
    }

    private static KeyHints keys() {
        return new KeyHints(
                Key.of("Search", "/"),
                Key.of("Move", "↑", "↓"),
                Key.of("Open", "Enter"),
                Key.of("Request access", "R"),
                Key.of("Filters", "F"));
    }
}
