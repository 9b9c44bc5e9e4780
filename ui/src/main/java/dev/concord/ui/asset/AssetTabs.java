package dev.concord.ui.asset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.catalog.Asset;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.Times;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The tabs of an asset. Those about people are for members of the owning project and for those who read everything. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AssetTabs extends TabSheet {
    private final Permissions permissions;
    private final Times times;
    private final Holders holders;
    private final History history;
    private final Div overview = new Div();
    private final Div inside = new Div();
    private final Div access = new Div();
    private final Div past = new Div();
    private final Tab insideTab = Key.on("2", new Tab());

    AssetTabs(Permissions permissions, Times times, Holders holders, History history) {
        this.permissions = permissions;
        this.times = times;
        this.holders = holders;
        this.history = history;
        add(Key.on("1", new Tab("Overview")), overview);
        add(insideTab, inside);
        add(Key.on("3", new Tab("Who has access")), access);
        add(Key.on("4", new Tab("History")), past);
    }

    void show(Asset asset, Runnable changed) {
        boolean sees = permissions.may(Action.SEE_PROJECT, asset.owner());
        var parts = AssetParts.of(asset, times);
        insideTab.removeAll();
        insideTab.add(new Span(parts.title()), new Span("%,d".formatted(parts.count())));
        insideTab.setVisible(!parts.title().isEmpty());
        refill(overview, new Overview(asset, times));
        refill(inside, parts.table());
        refill(access, sees ? holders.of(asset, changed) : onlyMembers(asset, "see who has access"));
        refill(past, sees ? history.of(asset) : onlyMembers(asset, "see its history"));
    }

    private static void refill(Div tab, com.vaadin.flow.component.Component content) {
        tab.removeAll();
        tab.add(content);
    }

    private static Span onlyMembers(Asset asset, String what) {
        var sentence = new Span("Only members of %s, auditors and ML admins %s.".formatted(asset.ownerName(), what));
        sentence.addClassName("dim");
        return sentence;
    }
}
