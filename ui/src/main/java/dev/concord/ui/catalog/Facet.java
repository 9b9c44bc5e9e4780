package dev.concord.ui.catalog;

import dev.concord.catalog.Facets;
import dev.concord.catalog.Facets.Count;
import java.util.List;
import java.util.Locale;

/** What results can be narrowed by. */
enum Facet {
    TYPE("Asset type"),
    OWNER("Owning project"),
    TASK("Task"),
    SOURCE("Source"),
    APPROVAL("Latest model version");

    private final String word;

    Facet(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Count> counts(Facets facets) {
        return switch (this) {
            case TYPE -> facets.types();
            case OWNER -> facets.owners();
            case TASK -> facets.tasks();
            case SOURCE -> facets.sources();
            case APPROVAL -> facets.approvals();
        };
    }
}
