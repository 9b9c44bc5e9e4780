package dev.concord.catalog.internal;

import static dev.concord.catalog.internal.db.Tables.CATALOG_ASSET;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.concord.catalog.AssetQuery;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.Publication;
import dev.concord.shared.ProjectId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;

/** A query as conditions, one for each facet, so that each can be left out when its own values are counted. */
record SearchFilter(Condition text, Map<Field<String>, Condition> facets) {
    static SearchFilter of(AssetQuery query) {
        var facets = new LinkedHashMap<Field<String>, Condition>();
        facets.put(CATALOG_ASSET.TYPE, in(CATALOG_ASSET.TYPE, query.types(), AssetType::name));
        facets.put(CATALOG_ASSET.OWNING_PROJECT, in(CATALOG_ASSET.OWNING_PROJECT, query.owners(), ProjectId::value));
        facets.put(CATALOG_ASSET.TASK, in(CATALOG_ASSET.TASK, query.tasks(), Function.identity()));
        facets.put(CATALOG_ASSET.SOURCE, in(CATALOG_ASSET.SOURCE, query.sources(), Function.identity()));
        facets.put(
                CATALOG_ASSET.MODEL_APPROVAL, in(CATALOG_ASSET.MODEL_APPROVAL, query.approvals(), Function.identity()));
        return new SearchFilter(matches(query.text()), facets);
    }

    Condition all() {
        return text.and(and(facets.values()));
    }

    Condition without(Field<String> facet) {
        return text.and(and(facets.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(facet))
                .map(Map.Entry::getValue)
                .toList()));
    }

    /** The words of a text as PostgreSQL's query, each also as a beginning; empty if there is none. */
    static Optional<String> tsquery(String text) {
        var words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Condition matches(String text) {
        var published = CATALOG_ASSET.PUBLICATION.eq(Publication.PUBLISHED.name());
        return tsquery(text)
                .map(words ->
                        published.and(condition("{0} @@ to_tsquery('simple', {1})", CATALOG_ASSET.SEARCH, val(words))))
                .orElse(published);
    }

    private static <T> Condition in(Field<String> field, Set<T> chosen, Function<T, String> value) {
        return chosen.isEmpty()
                ? noCondition()
                : field.in(chosen.stream().map(value).toList());
    }
}
