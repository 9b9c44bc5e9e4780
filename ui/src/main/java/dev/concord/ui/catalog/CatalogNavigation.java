package dev.concord.ui.catalog;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import dev.concord.ui.parts.Icon;
import java.util.Optional;

/** Ways into the catalog. */
public final class CatalogNavigation {
    private CatalogNavigation() {}

    public static SideNavItem item() {
        return new SideNavItem("Catalog", CatalogView.class, Icon.SEARCH.draw());
    }

    /** Back to the results as they were last shown in this browser tab. */
    public static RouterLink link() {
        var link = new RouterLink("Catalog", CatalogView.class);
        Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), CatalogFilter.class))
                .ifPresent(last -> link.setQueryParameters(last.address()));
        return link;
    }

    static void remember(UI tab, CatalogFilter filter) {
        ComponentUtil.setData(tab, CatalogFilter.class, filter);
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
