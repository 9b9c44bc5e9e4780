package dev.concord.provisioning.internal;

import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_PROFILE;
import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_PROFILE_REVISION;

import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.ProfileRevision;
import dev.concord.provisioning.ProfileRevision.State;
import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.internal.db.tables.records.ProvisioningProfileRecord;
import dev.concord.provisioning.internal.db.tables.records.ProvisioningProfileRevisionRecord;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Reads environment profiles with their revisions; those that are gone are left out. */
@Repository
public class ProfileQueries {
    private final DSLContext db;
    private final Columns columns;

    ProfileQueries(DSLContext db, Columns columns) {
        this.db = db;
        this.columns = columns;
    }

    /** A profile as it lies in its table, and all its revisions, the newest first. */
    public record Stored(
            ProfileId id,
            long version,
            @Nullable String datazoneId,
            String blueprintId,
            ProjectId managing,
            String managingName,
            boolean elsewhere,
            boolean deleting,
            @Nullable String deletionFailure,
            List<ProfileRevision> revisions) {}

    public List<Stored> all() {
        return read(PROVISIONING_PROFILE.DELETED_AT.isNull());
    }

    public Optional<Stored> find(ProfileId id) {
        return read(PROVISIONING_PROFILE.ID.eq(id.value()).and(PROVISIONING_PROFILE.DELETED_AT.isNull())).stream()
                .findFirst();
    }

    public Optional<Stored> known(String datazoneId) {
        return read(PROVISIONING_PROFILE.DATAZONE_ID.eq(datazoneId)).stream().findFirst();
    }

    public Optional<ProfileRevision> revision(UUID id) {
        return db.select(PROVISIONING_PROFILE_REVISION.fields())
                .select(PROVISIONING_PROFILE.PROJECT_ID)
                .from(PROVISIONING_PROFILE_REVISION)
                .join(PROVISIONING_PROFILE)
                .on(PROVISIONING_PROFILE.ID.eq(PROVISIONING_PROFILE_REVISION.PROFILE_ID))
                .where(PROVISIONING_PROFILE_REVISION.ID.eq(id))
                .fetchOptional(row -> revision(
                        row.into(PROVISIONING_PROFILE_REVISION),
                        new ProjectId(row.get(PROVISIONING_PROFILE.PROJECT_ID))));
    }

    private List<Stored> read(Condition condition) {
        var projects = dev.concord.project.views.Tables.PROJECT_V_PROJECT;
        return db.select(PROVISIONING_PROFILE.fields())
                .select(projects.NAME)
                .from(PROVISIONING_PROFILE)
                .leftJoin(projects)
                .on(projects.ID.eq(PROVISIONING_PROFILE.PROJECT_ID))
                .where(condition)
                .orderBy(PROVISIONING_PROFILE.ID)
                .fetch(row -> stored(row.into(PROVISIONING_PROFILE), row.get(projects.NAME)));
    }

    private Stored stored(ProvisioningProfileRecord row, @Nullable String managingName) {
        var managing = new ProjectId(row.getProjectId());
        var revisions = db.selectFrom(PROVISIONING_PROFILE_REVISION)
                .where(PROVISIONING_PROFILE_REVISION.PROFILE_ID.eq(row.getId()))
                .orderBy(PROVISIONING_PROFILE_REVISION.NUMBER.desc())
                .fetch(revision -> revision(revision, managing));
        return new Stored(
                new ProfileId(row.getId()),
                row.getVersion(),
                row.getDatazoneId(),
                row.getBlueprintId(),
                managing,
                managingName == null ? managing.value() : managingName,
                row.getMadeElsewhere(),
                row.getDeletingAt() != null,
                row.getDeletionFailed(),
                revisions);
    }

    private ProfileRevision revision(ProvisioningProfileRevisionRecord row, ProjectId managing) {
        var form = new ProfileForm(
                row.getName(),
                row.getDescription(),
                managing,
                row.getEveryProject(),
                Arrays.stream(row.getProjects()).map(ProjectId::new).toList(),
                row.getAccount(),
                row.getRegion(),
                columns.read(row.getParameters(), new TypeReference<Map<String, String>>() {}));
        return new ProfileRevision(
                row.getId(),
                new ProfileId(row.getProfileId()),
                row.getNumber(),
                State.valueOf(row.getState()),
                form,
                Optional.ofNullable(row.getWrittenBy()).map(PersonId::new).orElse(null),
                row.getWrittenAt().toInstant(),
                columns.read(row.getVerdicts(), new TypeReference<List<Verdict>>() {}),
                Columns.instant(row.getCheckedAt()),
                row.getFailure());
    }
}
