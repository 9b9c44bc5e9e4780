package dev.concord.ui.catalog;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Location;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.LastList;

/** Ways into the catalog. */
public final class CatalogNavigation {
    private CatalogNavigation() {}

    public static SideNavItem item() {
        return new SideNavItem("Catalog", CatalogView.class, Icon.SEARCH.draw());
    }

    /** So that pages of assets lead back to these results. */
    static void remember(UI tab, CatalogFilter filter) {
        var query = filter.address().getQueryString();
        LastList.keep(tab, query.isEmpty() ? "catalog" : "catalog?" + query);
    }

    public static Span words() {
        return new Span("Search the catalog");
    }

    static Location location(CatalogFilter filter) {
        return new Location("", filter.address());
    }

    public static void open() {
        UI.getCurrent().navigate(CatalogView.class);
    }
}
