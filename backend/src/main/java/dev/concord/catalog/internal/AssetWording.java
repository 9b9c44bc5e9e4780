package dev.concord.catalog.internal;

import static dev.concord.catalog.internal.db.Tables.CATALOG_ASSET;

import dev.concord.outbox.Subject;
import dev.concord.outbox.Wording;
import dev.concord.shared.About;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What is told of assets, in words. */
@Component
class AssetWording implements Wording {
    private final DSLContext db;

    AssetWording(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<About> about(Subject subject, String kind, UUID reference) {
        return Optional.of(subject)
                .filter(about -> about.kind().equals("asset"))
                .flatMap(about -> asset(AssetChange.valueOf(kind), reference));
    }

    private Optional<About> asset(AssetChange change, UUID id) {
        return db.select(CATALOG_ASSET.NAME, CATALOG_ASSET.OWNING_PROJECT)
                .from(CATALOG_ASSET)
                .where(CATALOG_ASSET.ID.eq(id))
                .fetchOptional(asset -> About.of(
                        words(change, asset.value1()), "catalog/assets/" + id, List.of(new ProjectId(asset.value2()))));
    }

    private static String words(AssetChange change, String name) {
        return switch (change) {
            case CREATE_ASSET -> "Take " + name + " into the inventory";
            case REVISE_ASSET -> "Tell what " + name + " is now";
            case PUBLISH_ASSET -> "Publish " + name;
        };
    }
}
