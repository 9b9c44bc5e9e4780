package dev.concord.ui.catalog;

import com.vaadin.flow.router.QueryParameters;
import dev.concord.catalog.AssetQuery;
import dev.concord.catalog.AssetQuery.Sort;
import dev.concord.catalog.AssetType;
import dev.concord.shared.ProjectId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person looks for, as it stands in the address. What the address says wrongly is left out. */
record CatalogFilter(String text, Map<Facet, Set<String>> chosen, Sort sort) {
    private static final int LONGEST = 200;

    CatalogFilter {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        chosen = copy(chosen);
    }

    static CatalogFilter none() {
        return new CatalogFilter("", Map.of(), Sort.BEST_MATCH);
    }

    static CatalogFilter of(QueryParameters address) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(facet, new LinkedHashSet<>(address.getParameters(facet.parameter())));
        }
        var sort = address.getSingleParameter("sort").orElse("");
        return new CatalogFilter(
                address.getSingleParameter("q").orElse(""),
                chosen,
                Arrays.stream(Sort.values())
                        .filter(known -> known.name().equals(sort))
                        .findFirst()
                        .orElse(Sort.BEST_MATCH));
    }

    QueryParameters address() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isBlank()) {
            parameters.put("q", List.of(text));
        }
        chosen.forEach((facet, values) -> parameters.put(facet.parameter(), List.copyOf(values)));
        if (sort != Sort.BEST_MATCH) {
            parameters.put("sort", List.of(sort.name()));
        }
        return new QueryParameters(parameters);
    }

    AssetQuery query() {
        return new AssetQuery(
                text.strip(),
                values(Facet.TYPE, CatalogFilter::type).stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()),
                values(Facet.OWNER, ProjectId::new),
                of(Facet.TASK),
                of(Facet.SOURCE),
                of(Facet.APPROVAL),
                sort);
    }

    Set<String> of(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    boolean narrows() {
        return !chosen.isEmpty();
    }

    CatalogFilter withText(String other) {
        return new CatalogFilter(other, chosen, sort);
    }

    CatalogFilter withSort(Sort other) {
        return new CatalogFilter(text, chosen, other);
    }

    CatalogFilter withoutFilters() {
        return new CatalogFilter(text, Map.of(), sort);
    }

    /** The value on if it was off, off if it was on. */
    CatalogFilter toggled(Facet facet, String value) {
        Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
        other.putAll(chosen);
        Set<String> values = new LinkedHashSet<>(of(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        other.put(facet, values);
        return new CatalogFilter(text, other, sort);
    }

    private <T> Set<T> values(Facet facet, Function<String, T> reading) {
        return of(facet).stream().map(reading).collect(Collectors.toSet());
    }

    private static List<AssetType> type(String name) {
        return Arrays.stream(AssetType.values())
                .filter(type -> type.name().equals(name))
                .toList();
    }

    private static Map<Facet, Set<String>> copy(Map<Facet, Set<String>> chosen) {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        return copy;
    }
}
