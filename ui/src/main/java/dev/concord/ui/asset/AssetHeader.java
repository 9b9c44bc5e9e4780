package dev.concord.ui.asset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalog.Asset;
import dev.concord.ui.access.AssetLooks;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.LastList;
import dev.concord.ui.parts.Times;

/** What the asset is, where it is found, and the button. */
class AssetHeader extends Header {
    AssetHeader(Asset asset, Component action, Times times) {
        var back = Key.on("Escape", LastList.link("Catalog", "catalog"));
        var here = new Span(asset.name());
        here.getElement().setAttribute("aria-current", "page");
        var crumbs = new Nav(back, Icon.RIGHT.draw("s"), here);
        crumbs.addClassName("crumbs");
        crumbs.getElement().setAttribute("aria-label", "Where this is");
        var words = new Div(new H1(asset.name()), facts(asset, times));
        words.addClassName("grow");
        var line = new Div(AssetLooks.typeIcon(asset.resource().type()).large(), words, copyArn(asset), action);
        line.addClassNames("row", "asset-line");
        add(crumbs, line);
    }

    private static Div facts(Asset asset, Times times) {
        var facts = new Div(new Span(asset.resource().type().word()), new Span(asset.ownerName()));
        facts.addClassNames("dotted", "s", "dim");
        if (asset.listingRevision() != null) {
            facts.add(new Span("listing revision " + asset.listingRevision()));
        }
        if (asset.datazoneRevision() != null) {
            facts.add(new Span("revision " + asset.datazoneRevision()));
        }
        if (asset.publishedAt() == null) {
            facts.add(new Span("not published"));
        } else {
            facts.add(new Span(new Span("published "), times.on(asset.publishedAt())));
        }
        if (asset.madeElsewhere()) {
            facts.add(new Span("made outside of Concord"));
        }
        return facts;
    }

    private static Button copyArn(Asset asset) {
        var copy = Key.on("c", new Button("Copy ARN", Icon.COPY.draw()));
        copy.getElement().setAttribute("data-copy", asset.resource().arn());
        copy.getElement().setAttribute("data-copy-name", "ARN");
        return copy;
    }
}
