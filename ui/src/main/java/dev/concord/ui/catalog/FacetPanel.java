package dev.concord.ui.catalog;

import com.vaadin.flow.component.html.Aside;
import dev.concord.catalog.Facets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** All facets, one below the other. */
class FacetPanel extends Aside {
    private final Map<Facet, FacetList> lists = new EnumMap<>(Facet.class);

    FacetPanel(BiConsumer<Facet, String> toggle) {
        addClassName("facets");
        getElement().setAttribute("aria-label", "Filters");
        for (Facet facet : Facet.values()) {
            var list = new FacetList(facet, value -> toggle.accept(facet, value));
            lists.put(facet, list);
            add(list);
        }
    }

    void show(CatalogFilter filter, Facets facets) {
        lists.forEach((facet, list) -> list.show(facet.counts(facets), filter.of(facet)));
    }
}
