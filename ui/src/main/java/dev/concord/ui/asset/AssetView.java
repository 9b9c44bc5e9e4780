package dev.concord.ui.asset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.Catalog;
import dev.concord.shared.Topic;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import dev.concord.ui.access.AccessStrip;
import dev.concord.ui.acting.ActingFor;
import dev.concord.ui.acting.FollowsActing;
import dev.concord.ui.parts.Detail;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Times;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/**
 * One asset: its header and the truth about the acting project's access above the tabs, its ids at the side. Addresses that
 * begin with assets are Vaadin's own.
 */
@Route("catalog/assets/:" + AssetNavigation.ID)
@PermitAll
class AssetView extends Detail<AssetId> implements FollowsActing {
    private final Catalog catalog;
    private final Accesses accesses;
    private final ActingFor acting;
    private final AssetActions actions;
    private final Times times;
    private final AssetTabs tabs;
    private final Div head = new Div();
    private final Div side = new Div();

    AssetView(
            Catalog catalog,
            Accesses accesses,
            ActingFor acting,
            AssetActions actions,
            Times times,
            AssetTabs tabs,
            Live live) {
        super(AssetNavigation.ID, AssetId::of, "Asset");
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
        follow(live, Topic.CATALOG, Topic.SUBSCRIPTIONS);
    }

    @Override
    public void actingChanged() {
        again();
    }

    @Override
    protected String show(AssetId id) {
        var asset = catalog.asset(id);
        Optional<Access> access = acting.project().flatMap(project -> accesses.of(project, asset.id()));
        head.removeAll();
        head.add(new AssetHeader(asset, actions.button(asset, access, acting, this::again), times));
        AssetNotices.of(asset, times).forEach(head::add);
        access.ifPresent(known -> head.add(new AccessStrip(known, times)));
        tabs.show(asset, this::again);
        side.removeAll();
        side.add(new AssetFacts(asset, access));
        return asset.name();
    }

    private static KeyHints keys() {
        return new KeyHints(
                Key.of("Tabs", "1", "2", "3", "4"),
                Key.of("Request access", "R"),
                Key.of("Copy ARN", "C"),
                Key.of("Back to the catalog", "Esc"));
    }
}
