package dev.concord.ui.asset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalog.Asset;
import dev.concord.catalog.ModelVersion;
import dev.concord.ui.access.AssetLooks;
import dev.concord.ui.parts.Table;
import dev.concord.ui.parts.Times;
import java.util.Comparator;

/** Registered versions, latest first, with SageMaker's approval of each. */
class VersionTable extends Div {
    VersionTable(Asset asset, Times times) {
        this(asset, times, Integer.MAX_VALUE);
    }

    VersionTable(Asset asset, Times times, int most) {
        var table = new Table("Version", "Model approval", "Registered", "Description");
        asset.resource().versions().stream()
                .sorted(Comparator.comparingInt(ModelVersion::number).reversed())
                .limit(most)
                .forEach(version -> table.row(
                        number(version),
                        AssetLooks.approval(version.approval()).badge(),
                        times.at(version.registeredAt()),
                        new Span(version.description())));
        add(asset.resource().versions().isEmpty() ? new Span("No version is registered yet.") : table);
    }

    private static Span number(ModelVersion version) {
        var number = new Span(String.valueOf(version.number()));
        number.addClassName("strong");
        return number;
    }
}
