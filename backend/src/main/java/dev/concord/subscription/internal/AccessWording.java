package dev.concord.subscription.internal;

import static dev.concord.catalog.views.Tables.CATALOG_V_ASSET;
import static dev.concord.project.views.Tables.PROJECT_V_PROJECT;

import dev.concord.outbox.Subject;
import dev.concord.outbox.Wording;
import dev.concord.shared.About;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What is told of accesses, in words; it concerns both sides. */
@Component
class AccessWording implements Wording {
    private final DSLContext db;

    AccessWording(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<About> about(Subject subject, String kind, UUID reference) {
        if (!subject.kind().equals("access")) {
            return Optional.empty();
        }
        return subject.part(0)
                .flatMap(asset -> subject.part(1)
                        .flatMap(project -> access(AccessChange.valueOf(kind), UUID.fromString(asset), project)));
    }

    private Optional<About> access(AccessChange change, UUID asset, String subscriber) {
        return db.select(CATALOG_V_ASSET.NAME, CATALOG_V_ASSET.OWNING_PROJECT, PROJECT_V_PROJECT.NAME)
                .from(CATALOG_V_ASSET)
                .join(PROJECT_V_PROJECT)
                .on(PROJECT_V_PROJECT.ID.eq(subscriber))
                .where(CATALOG_V_ASSET.ID.eq(asset))
                .fetchOptional(both -> About.of(
                        words(change, both.value1(), both.value3()),
                        "catalog/assets/" + asset,
                        List.of(new ProjectId(both.value2()), new ProjectId(subscriber))));
    }

    private static String words(AccessChange change, String asset, String project) {
        return switch (change) {
            case REQUEST -> "Request %s for %s".formatted(asset, project);
            case ACCEPT -> "Accept the request of %s for %s".formatted(project, asset);
            case REJECT -> "Reject the request of %s for %s".formatted(project, asset);
            case GRANT -> "Grant %s to %s".formatted(asset, project);
            case REVOKE -> "Revoke %s from %s".formatted(asset, project);
        };
    }
}
