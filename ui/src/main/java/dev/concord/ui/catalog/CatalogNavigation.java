package dev.concord.ui.catalog;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import dev.concord.ui.parts.Icon;

/** Ways into the catalog. */
public final class CatalogNavigation {
    private CatalogNavigation() {}

    public static SideNavItem item() {
        return new SideNavItem("Catalog", CatalogView.class, Icon.SEARCH.draw());
    }

    public static RouterLink link() {
        return new RouterLink("Catalog", CatalogView.class);
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
