package dev.concord.ui.asset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.concord.catalog.AssetId;

/** Ways to the page of one asset. */
public final class AssetNavigation {
    static final String ID = "assetId";

    private AssetNavigation() {}

    public static RouterLink link(AssetId id, Component words) {
        var link = new RouterLink(AssetView.class, to(id));
        link.add(words);
        return link;
    }

    public static void open(AssetId id) {
        UI.getCurrent().navigate(AssetView.class, to(id));
    }

    private static RouteParameters to(AssetId id) {
        return new RouteParameters(ID, id.toString());
    }
}
