package dev.concord.ui.catalog;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.concord.catalog.AssetQuery.Sort;
import dev.concord.catalog.Facets;
import dev.concord.ui.parts.Icon;
import java.util.function.Consumer;

/** Below the box: the filters that are on, a link to exactly this, and the order. */
class CatalogBar extends Div {
    private final Chips chips;
    private final Select<Sort> order = new Select<>();
    private CatalogFilter filter = CatalogFilter.none();

    CatalogBar(Consumer<CatalogFilter> change, Runnable toggleFilters) {
        addClassNames("row", "catalog-bar");
        chips = new Chips(change);
        chips.addClassName("grow");
        order.setAriaLabel("Order");
        order.addClassName("small");
        order.setItems(Sort.values());
        order.setItemLabelGenerator(CatalogBar::word);
        order.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                change.accept(filter.withSort(chosen.getValue()));
            }
        });
        add(filters(toggleFilters), chips, link(), order);
    }

    void show(CatalogFilter shown, Facets facets) {
        filter = shown;
        chips.show(shown, facets);
        order.setValue(shown.sort());
    }

    /** Only a narrow window shows it: there the filters take the place of the results. */
    private static NativeButton filters(Runnable toggle) {
        var filters = new NativeButton("", pressed -> toggle.run());
        filters.add(Icon.FILTER.draw(), new Span("Filters"));
        filters.addClassNames("text-button", "when-narrow");
        return filters;
    }

    private static NativeButton link() {
        var link = new NativeButton();
        link.add(Icon.LINK.draw(), new Span("Copy link"));
        link.addClassName("text-button");
        link.getElement().setAttribute("data-copy", "");
        link.getElement().setAttribute("data-copy-name", "link");
        return link;
    }

    private static String word(Sort sort) {
        return switch (sort) {
            case BEST_MATCH -> "Best match";
            case NAME -> "Name";
            case NEWEST -> "Newest";
        };
    }
}
