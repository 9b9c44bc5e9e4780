package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalog.Asset;
import dev.concord.catalog.Catalog;
import dev.concord.project.Project;
import dev.concord.shared.Slice;
import dev.concord.ui.asset.AssetNavigation;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.MoreRows;
import dev.concord.ui.parts.Table;
import dev.concord.ui.parts.Tone;

/** What a project owns: in its inventory, or published. */
@org.springframework.stereotype.Component
class ProjectAssets {
    private final Catalog catalog;

    ProjectAssets(Catalog catalog) {
        this.catalog = catalog;
    }

    Component of(Project project) {
        var owned = catalog.owned(project.id(), Slice.first(MoreRows.PAGE));
        if (owned.total() == 0) {
            return new EmptyState(
                    Icon.MODEL,
                    "The project owns no assets",
                    "Models and feature groups appear here once they are imported into its inventory.");
        }
        var table = new Table("Asset", "Type", "Publication", "");
        return new MoreRows<>(
                table,
                asset -> table.row(
                        AssetNavigation.link(asset.id(), new Span(asset.name())),
                        new Span(asset.resource().type().word()),
                        look(asset).badge(),
                        new Span(note(asset))),
                owned,
                slice -> catalog.owned(project.id(), slice));
    }

    private static String note(Asset asset) {
        if (asset.publicationFailure() != null) {
            return asset.publicationFailure();
        }
        return switch (asset.resourceState()) {
            case THERE -> asset.madeElsewhere() ? "Made outside of Concord" : "";
            case GONE -> "Gone from SageMaker";
            case ANOTHER -> "Another one of this name in SageMaker";
        };
    }

    private static Look look(Asset asset) {
        return switch (asset.publication()) {
            case INVENTORY -> new Look(Tone.IDLE, Icon.LOCK, "Inventory");
            case PUBLISHING -> new Look(Tone.GO, Icon.MOVING, "Publishing");
            case PUBLISHED -> new Look(Tone.OK, Icon.CHECK_CIRCLE, "Published");
            case FAILED -> new Look(Tone.BAD, Icon.ALERT, "Failed");
            case UNPUBLISHED -> new Look(Tone.WAIT, Icon.MINUS_CIRCLE, "Unpublished in AWS");
            case GONE -> new Look(Tone.IDLE, Icon.TRASH, "Deleted in AWS");
        };
    }
}
