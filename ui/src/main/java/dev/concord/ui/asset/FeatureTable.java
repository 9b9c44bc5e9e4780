package dev.concord.ui.asset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalog.Asset;
import dev.concord.ui.parts.Table;

/** The features of a feature group, in its order. */
class FeatureTable extends Div {
    FeatureTable(Asset asset) {
        this(asset, Integer.MAX_VALUE);
    }

    FeatureTable(Asset asset, int most) {
        var table = new Table("Feature", "Type", "Role");
        asset.resource().features().stream()
                .limit(most)
                .forEach(
                        feature -> table.row(name(feature.name()), new Span(feature.type()), new Span(feature.role())));
        add(table);
    }

    private static Span name(String name) {
        var text = new Span(name);
        text.addClassName("mono");
        return text;
    }
}
