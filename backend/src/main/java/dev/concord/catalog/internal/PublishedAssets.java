package dev.concord.catalog.internal;

import static dev.concord.catalog.internal.db.Tables.CATALOG_ASSET;

import dev.concord.catalog.Publication;
import dev.concord.project.ProjectTies;
import dev.concord.shared.ProjectId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Others find and use what a project has published, so it cannot be put away. */
@Component
class PublishedAssets implements ProjectTies {
    private final DSLContext db;

    PublishedAssets(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<String> of(ProjectId project) {
        long published = db.fetchCount(
                CATALOG_ASSET,
                CATALOG_ASSET
                        .OWNING_PROJECT
                        .eq(project.value())
                        .and(CATALOG_ASSET.PUBLICATION.in(
                                Publication.PUBLISHED.name(), Publication.PUBLISHING.name())));
        return ProjectTies.counted(published, "published asset", "published assets");
    }
}
