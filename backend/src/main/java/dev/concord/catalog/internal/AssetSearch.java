package dev.concord.catalog.internal;

import static dev.concord.catalog.internal.db.Tables.CATALOG_ASSET;
import static dev.concord.project.views.Tables.PROJECT_V_PROJECT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonbArrayLength;

import dev.concord.catalog.AssetId;
import dev.concord.catalog.AssetQuery;
import dev.concord.catalog.AssetSummary;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.Facets;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import dev.concord.shared.paging.Keyset;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Finds published listings with PostgreSQL's full text; every word of the text may be the beginning of a longer one. */
@Repository
public class AssetSearch {
    private static final Field<Integer> SIZE =
            jsonbArrayLength(CATALOG_ASSET.VERSIONS).plus(jsonbArrayLength(CATALOG_ASSET.FEATURES));
    private static final Keyset BY_NAME = Keyset.ascending(CATALOG_ASSET.NAME).thenAscending(CATALOG_ASSET.ID);

    private final DSLContext db;

    AssetSearch(DSLContext db) {
        this.db = db;
    }

    public Page<AssetSummary> find(AssetQuery query, Slice slice) {
        var found = db.select(CATALOG_ASSET.fields())
                .select(PROJECT_V_PROJECT.NAME, SIZE)
                .from(CATALOG_ASSET)
                .join(PROJECT_V_PROJECT)
                .on(PROJECT_V_PROJECT.ID.eq(CATALOG_ASSET.OWNING_PROJECT))
                .where(SearchFilter.of(query).all());
        return order(query).page(db, found, slice, AssetSearch::summary);
    }

    public int total(AssetQuery query) {
        return db.fetchCount(CATALOG_ASSET, SearchFilter.of(query).all());
    }

    public Facets facets(AssetQuery query) {
        var filter = SearchFilter.of(query);
        return new Facets(
                counts(
                        filter,
                        CATALOG_ASSET.TYPE,
                        type -> AssetType.valueOf(type).word()),
                owners(filter),
                counts(filter, CATALOG_ASSET.TASK, Function.identity()),
                counts(filter, CATALOG_ASSET.SOURCE, Function.identity()),
                counts(filter, CATALOG_ASSET.MODEL_APPROVAL, AssetSearch::approvalWord));
    }

    private List<Facets.Count> counts(SearchFilter filter, Field<String> facet, Function<String, String> word) {
        return db.select(facet, count())
                .from(CATALOG_ASSET)
                .where(filter.without(facet))
                .and(facet.ne(""))
                .groupBy(facet)
                .orderBy(count().desc(), facet)
                .fetch(row -> new Facets.Count(row.value1(), word.apply(row.value1()), row.value2()));
    }

    private List<Facets.Count> owners(SearchFilter filter) {
        return db.select(CATALOG_ASSET.OWNING_PROJECT, PROJECT_V_PROJECT.NAME, count())
                .from(CATALOG_ASSET)
                .join(PROJECT_V_PROJECT)
                .on(PROJECT_V_PROJECT.ID.eq(CATALOG_ASSET.OWNING_PROJECT))
                .where(filter.without(CATALOG_ASSET.OWNING_PROJECT))
                .groupBy(CATALOG_ASSET.OWNING_PROJECT, PROJECT_V_PROJECT.NAME)
                .orderBy(count().desc(), PROJECT_V_PROJECT.NAME)
                .fetch(row -> new Facets.Count(row.value1(), row.value2(), row.value3()));
    }

    private static Keyset order(AssetQuery query) {
        return switch (query.sort()) {
            case NAME -> BY_NAME;
            case NEWEST ->
                Keyset.descending(CATALOG_ASSET.CREATED_AT)
                        .thenAscending(CATALOG_ASSET.NAME)
                        .thenAscending(CATALOG_ASSET.ID);
            case BEST_MATCH ->
                SearchFilter.tsquery(query.text())
                        .map(words -> Keyset.descending(rank(words))
                                .thenAscending(CATALOG_ASSET.NAME)
                                .thenAscending(CATALOG_ASSET.ID))
                        .orElse(BY_NAME);
        };
    }

    private static Field<Double> rank(String words) {
        return field(
                "cast(ts_rank({0}, to_tsquery('simple', {1})) as float8)",
                Double.class, CATALOG_ASSET.SEARCH, org.jooq.impl.DSL.val(words));
    }

    private static String approvalWord(String approval) {
        return approval.equals("PendingManualApproval") ? "Pending manual approval" : approval;
    }

    private static AssetSummary summary(Record row) {
        var asset = row.into(CATALOG_ASSET);
        return new AssetSummary(
                new AssetId(asset.getId()),
                AssetType.valueOf(asset.getType()),
                asset.getName(),
                asset.getDescription(),
                asset.getTask(),
                asset.getSource(),
                asset.getModelApproval(),
                row.get(SIZE),
                new ProjectId(asset.getOwningProject()),
                row.get(PROJECT_V_PROJECT.NAME),
                asset.getWords());
    }
}
