package dev.concord.ui.catalog;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalog.Facets;
import dev.concord.catalog.Facets.Count;
import dev.concord.ui.parts.Icon;
import java.util.function.Consumer;

/** The filters that are on, each with a way to take it off. */
class Chips extends Div {
    private final Consumer<CatalogFilter> change;

    Chips(Consumer<CatalogFilter> change) {
        this.change = change;
        addClassNames("row", "wrap");
    }

    void show(CatalogFilter filter, Facets facets) {
        removeAll();
        filter.chosen()
                .forEach((facet, values) -> values.stream()
                        .sorted()
                        .forEach(value -> add(chip(filter, facet, value, word(facet, value, facets)))));
        if (filter.narrows()) {
            var clear = new NativeButton("Clear filters", pressed -> change.accept(filter.withoutFilters()));
            clear.addClassName("text-button");
            add(clear);
        }
    }

    private Span chip(CatalogFilter filter, Facet facet, String value, String word) {
        var off = new NativeButton("", pressed -> change.accept(filter.toggled(facet, value)));
        off.add(Icon.X.draw("s"));
        off.setAriaLabel("Take off %s: %s".formatted(facet.word(), word));
        var name = new Span(facet.word() + ": ");
        var chip = new Span(name, new Span(word), off);
        chip.addClassName("chip");
        return chip;
    }

    private static String word(Facet facet, String value, Facets facets) {
        return facet.counts(facets).stream()
                .filter(count -> count.value().equals(value))
                .map(Count::word)
                .findFirst()
                .orElse(value);
    }
}
