package dev.concord.provisioning.internal;

import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_ENVIRONMENT_DETAIL;

import dev.concord.provisioning.EnvironmentDetail;
import dev.concord.provisioning.EnvironmentDetail.Content;
import dev.concord.provisioning.EnvironmentDetail.Resource;
import dev.concord.provisioning.EnvironmentDetail.StudioDomain;
import dev.concord.provisioning.internal.db.tables.records.ProvisioningEnvironmentDetailRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** What was observed of environments beyond their names and states. */
@Repository
public class DetailRepository {
    private final DSLContext db;
    private final Columns columns;

    DetailRepository(DSLContext db, Columns columns) {
        this.db = db;
        this.columns = columns;
    }

    public Optional<EnvironmentDetail> find(String environment) {
        return db.selectFrom(PROVISIONING_ENVIRONMENT_DETAIL)
                .where(PROVISIONING_ENVIRONMENT_DETAIL.ENVIRONMENT_ID.eq(environment))
                .fetchOptional(this::detail);
    }

    /** What DataZone shows; the contents stay. True if anything differs from what was known. */
    public boolean write(EnvironmentDetail seen) {
        var before = find(seen.environment());
        var row = new ProvisioningEnvironmentDetailRecord();
        row.setEnvironmentId(seen.environment());
        row.setDescription(seen.description());
        row.setProfileId(seen.profileId());
        row.setParameters(columns.json(seen.parameters()));
        row.setResources(columns.json(seen.resources()));
        row.setFailure(seen.failure());
        db.insertInto(PROVISIONING_ENVIRONMENT_DETAIL)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(row)
                .execute();
        return !before.equals(find(seen.environment()));
    }

    /** What SageMaker shows. True if anything differs from what was known. */
    public boolean looked(String environment, @Nullable StudioDomain studio, List<Content> contents, Instant at) {
        var before = find(environment);
        db.update(PROVISIONING_ENVIRONMENT_DETAIL)
                .set(PROVISIONING_ENVIRONMENT_DETAIL.SAGEMAKER_DOMAIN, studio == null ? null : studio.id())
                .set(PROVISIONING_ENVIRONMENT_DETAIL.AUTH_MODE, studio == null ? null : studio.authMode())
                .set(PROVISIONING_ENVIRONMENT_DETAIL.STUDIO_URL, studio == null ? null : studio.url())
                .set(PROVISIONING_ENVIRONMENT_DETAIL.CONTENTS, columns.json(contents))
                .set(PROVISIONING_ENVIRONMENT_DETAIL.LOOKED_AT, Columns.time(at))
                .where(PROVISIONING_ENVIRONMENT_DETAIL.ENVIRONMENT_ID.eq(environment))
                .execute();
        return before.filter(known -> known.contents().equals(contents) && Objects.equals(known.studio(), studio))
                .isEmpty();
    }

    private EnvironmentDetail detail(ProvisioningEnvironmentDetailRecord row) {
        return new EnvironmentDetail(
                row.getEnvironmentId(),
                row.getDescription(),
                row.getProfileId(),
                columns.read(row.getParameters(), new TypeReference<Map<String, String>>() {}),
                columns.read(row.getResources(), new TypeReference<List<Resource>>() {}),
                row.getFailure(),
                studio(row),
                columns.read(row.getContents(), new TypeReference<List<Content>>() {}),
                Columns.instant(row.getLookedAt()));
    }

    private static @Nullable StudioDomain studio(ProvisioningEnvironmentDetailRecord row) {
        var id = row.getSagemakerDomain();
        var mode = row.getAuthMode();
        var url = row.getStudioUrl();
        return id == null || mode == null || url == null ? null : new StudioDomain(id, mode, url);
    }
}
