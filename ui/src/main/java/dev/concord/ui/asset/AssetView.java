package dev.concord.ui.asset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.Catalog;
import dev.concord.shared.Topic;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import dev.concord.ui.access.AccessStrip;
import dev.concord.ui.acting.ActingFor;
import dev.concord.ui.acting.FollowsActing;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Times;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One asset: its header and the truth about the acting project's access above the tabs, its ids at the side. Addresses that
 * begin with assets are Vaadin's own.
 */
@Route("catalog/assets/:" + AssetNavigation.ID)
@PermitAll
class AssetView extends Main implements BeforeEnterObserver, FollowsActing, HasDynamicTitle {
    private final Catalog catalog;
    private final Accesses accesses;
    private final ActingFor acting;
    private final AssetActions actions;
    private final Times times;
    private final AssetTabs tabs;
    private final Div head = new Div();
    private final Div side = new Div();
    private @Nullable AssetId shown;
    private String title = "Asset";

    AssetView(
            Catalog catalog,
            Accesses accesses,
            ActingFor acting,
            AssetActions actions,
            Times times,
            AssetTabs tabs,
            Live live) {
        this.catalog = catalog;
        this.accesses = accesses;
        this.acting = acting;
        this.actions = actions;
        this.times = times;
        this.tabs = tabs;
        addClassNames("page", "asset");
        side.addClassName("side");
        var columns = new Div(tabs, side);
        columns.addClassName("columns");
        var body = new Div(head, columns);
        body.addClassName("page-body");
        head.addClassName("asset-head");
        add(body, keys());
        live.follow(this, Set.of(Topic.SUBSCRIPTIONS, Topic.CATALOG), this::show);
    }

    @Override
    public void actingChanged() {
        show();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = AssetId.of(event.getRouteParameters().get(AssetNavigation.ID).orElse(""));
        show();
    }

    @Override
    public String getPageTitle() {
        return title + " · Concord";
    }

    private void show() {
        if (shown == null) {
            return;
        }
        var asset = catalog.asset(shown);
        Optional<Access> access = acting.project().flatMap(project -> accesses.of(project, asset.id()));
        title = asset.name();
        head.removeAll();
        head.add(new AssetHeader(asset, actions.button(asset, access, acting, this::show), times));
        AssetNotices.of(asset, times).forEach(head::add);
        access.ifPresent(known -> head.add(new AccessStrip(known, times)));
        tabs.show(asset, this::show);
        side.removeAll();
        side.add(new AssetFacts(asset, access));
    }

    private static KeyHints keys() {
        return new KeyHints(
                Key.of("Tabs", "1", "2", "3", "4"),
                Key.of("Request access", "R"),
                Key.of("Copy ARN", "C"),
                Key.of("Back to the catalog", "Esc"));
    }
}
