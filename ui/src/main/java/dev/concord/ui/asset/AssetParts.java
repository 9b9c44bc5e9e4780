package dev.concord.ui.asset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalog.Asset;
import dev.concord.ui.parts.Times;

/** What an asset of its kind consists of: the word for it, how many there are, all of them; no word for what has no parts. */
record AssetParts(String title, int count, Component table) {
    static AssetParts of(Asset asset, Times times) {
        var resource = asset.resource();
        return switch (resource.type()) {
            case MODEL_PACKAGE_GROUP ->
                new AssetParts("Versions", resource.versions().size(), new VersionTable(asset, times));
            case FEATURE_GROUP -> new AssetParts("Features", resource.features().size(), new FeatureTable(asset));
            case GLUE_TABLE, REDSHIFT_TABLE -> new AssetParts("", 0, new Span());
        };
    }
}
