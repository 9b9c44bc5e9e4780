package dev.concord.ui.catalog;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalog.AssetSummary;
import dev.concord.ui.access.AssetLooks;
import dev.concord.ui.asset.AssetNavigation;
import dev.concord.ui.parts.Highlighted;
import dev.concord.ui.parts.Look;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One result: what it is, why it was found, and the state of the acting project's access at its edge. */
class HitRow extends Div {
    private static final int MOST_FEATURES = 4;

    HitRow(AssetSummary asset, String search, HitState state) {
        addClassName("hit");
        var name = AssetNavigation.link(asset.id(), Highlighted.in(asset.name(), search));
        name.addClassName("name");
        name.getElement().setAttribute("data-open", "");
        var description = Highlighted.in(asset.description(), search);
        description.addClassNames("s", "cut", "description");
        var said = new Div(name, meta(asset, search), description);
        said.addClassName("said");
        also(asset, search, said);
        add(AssetLooks.typeIcon(asset.type()), said, state);
    }

    private static Div meta(AssetSummary asset, String search) {
        var meta = new Div(new Span(asset.type().word()), Highlighted.in(asset.ownerName(), search));
        meta.addClassNames("dotted", "s", "dim");
        if (!asset.task().isEmpty()) {
            meta.add(Highlighted.in(asset.task(), search));
        }
        if (!asset.source().isEmpty()) {
            meta.add(Highlighted.in(asset.source(), search));
        }
        switch (asset.type()) {
            case MODEL_PACKAGE_GROUP -> meta.add(latestVersion(asset));
            case FEATURE_GROUP -> meta.add(new Span(asset.size() == 1 ? "1 feature" : asset.size() + " features"));
            case GLUE_TABLE, REDSHIFT_TABLE -> {}
        }
        return meta;
    }

    private static Span latestVersion(AssetSummary asset) {
        if (asset.size() == 0) {
            return new Span("No version yet");
        }
        Look approval = AssetLooks.approval(asset.modelApproval());
        var words = "Version %d %s".formatted(asset.size(), approval.word().toLowerCase(Locale.ROOT));
        return new Look(approval.tone(), approval.icon(), words).inline();
    }

    private static void also(AssetSummary asset, String search, Div said) {
        boolean hasFeatures = switch (asset.type()) {
            case FEATURE_GROUP -> true;
            case MODEL_PACKAGE_GROUP, GLUE_TABLE, REDSHIFT_TABLE -> false;
        };
        if (!hasFeatures || search.isBlank()) {
            return;
        }
        var features = Arrays.stream(asset.words().split("[\\s,]+"))
                .filter(feature -> Highlighted.marks(feature, search))
                .limit(MOST_FEATURES)
                .collect(Collectors.joining(", "));
        if (!features.isEmpty()) {
            var also = new Span(new Span("Also in features: "), Highlighted.in(features, search));
            also.addClassNames("xs", "dim", "cut");
            said.add(also);
        }
    }
}
