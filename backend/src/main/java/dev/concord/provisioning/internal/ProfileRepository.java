package dev.concord.provisioning.internal;

import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_PROFILE;
import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_PROFILE_REVISION;

import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.ProfileRevision;
import dev.concord.provisioning.ProfileRevision.State;
import dev.concord.provisioning.Verdict;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.StaleVersion;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Environment profiles and their revisions: what is written of them. */
@Repository
public class ProfileRepository {
    private static final List<String> COMING =
            List.of(State.CHECKING.name(), State.REFUSED.name(), State.CHECKED.name(), State.FAILED.name());

    private final DSLContext db;
    private final Columns columns;

    ProfileRepository(DSLContext db, Columns columns) {
        this.db = db;
        this.columns = columns;
    }

    public void insert(ProfileId id, String blueprint, ProjectId managing, boolean elsewhere) {
        db.insertInto(PROVISIONING_PROFILE)
                .set(PROVISIONING_PROFILE.ID, id.value())
                .set(PROVISIONING_PROFILE.BLUEPRINT_ID, blueprint)
                .set(PROVISIONING_PROFILE.PROJECT_ID, managing.value())
                .set(PROVISIONING_PROFILE.MADE_ELSEWHERE, elsewhere)
                .execute();
    }

    /** The next revision, in the place of one that was not made. */
    public ProfileRevision write(ProfileId id, ProfileForm form, State state, @Nullable PersonId by, Instant at) {
        db.update(PROVISIONING_PROFILE_REVISION)
                .set(PROVISIONING_PROFILE_REVISION.STATE, State.DROPPED.name())
                .where(PROVISIONING_PROFILE_REVISION.PROFILE_ID.eq(id.value()))
                .and(PROVISIONING_PROFILE_REVISION.STATE.in(COMING))
                .execute();
        int number = 1
                + db.fetchCount(PROVISIONING_PROFILE_REVISION, PROVISIONING_PROFILE_REVISION.PROFILE_ID.eq(id.value()));
        var row = db.newRecord(PROVISIONING_PROFILE_REVISION);
        row.setId(UUID.randomUUID());
        row.setProfileId(id.value());
        row.setNumber(number);
        row.setState(state.name());
        row.setName(form.name());
        row.setDescription(form.description());
        row.setAccount(form.account());
        row.setRegion(form.region());
        row.setEveryProject(form.everyProject());
        row.setProjects(form.projects().stream().map(ProjectId::value).toArray(String[]::new));
        row.setParameters(columns.json(form.parameters()));
        row.setWrittenBy(by == null ? null : by.value());
        row.setWrittenAt(Columns.time(at));
        row.insert();
        return new ProfileRevision(row.getId(), id, number, state, form, by, at, List.of(), null, null);
    }

    /** Throws {@link StaleVersion} when it changed since it was seen. */
    public void changed(ProfileId id, long seenVersion) {
        int rows = db.update(PROVISIONING_PROFILE)
                .set(PROVISIONING_PROFILE.VERSION, PROVISIONING_PROFILE.VERSION.plus(1))
                .where(PROVISIONING_PROFILE.ID.eq(id.value()))
                .and(PROVISIONING_PROFILE.VERSION.eq(seenVersion))
                .execute();
        if (rows == 0) {
            throw new StaleVersion("environment profile");
        }
    }

    /** False when the revision is not in one of these states any more. */
    public boolean move(UUID revision, State to, @Nullable String failure, State... from) {
        return db.update(PROVISIONING_PROFILE_REVISION)
                        .set(PROVISIONING_PROFILE_REVISION.STATE, to.name())
                        .set(PROVISIONING_PROFILE_REVISION.FAILURE, failure)
                        .where(PROVISIONING_PROFILE_REVISION.ID.eq(revision))
                        .and(PROVISIONING_PROFILE_REVISION.STATE.in(
                                Arrays.stream(from).map(State::name).toList()))
                        .execute()
                > 0;
    }

    public void verdicts(UUID revision, List<Verdict> verdicts, Instant at) {
        db.update(PROVISIONING_PROFILE_REVISION)
                .set(PROVISIONING_PROFILE_REVISION.VERDICTS, columns.json(verdicts))
                .set(PROVISIONING_PROFILE_REVISION.CHECKED_AT, Columns.time(at))
                .where(PROVISIONING_PROFILE_REVISION.ID.eq(revision))
                .execute();
    }

    public void known(ProfileId id, @Nullable String datazoneId) {
        db.update(PROVISIONING_PROFILE)
                .set(PROVISIONING_PROFILE.DATAZONE_ID, datazoneId)
                .where(PROVISIONING_PROFILE.ID.eq(id.value()))
                .execute();
    }

    public void deleting(ProfileId id, Instant at) {
        db.update(PROVISIONING_PROFILE)
                .set(PROVISIONING_PROFILE.DELETING_AT, Columns.time(at))
                .setNull(PROVISIONING_PROFILE.DELETION_FAILED)
                .where(PROVISIONING_PROFILE.ID.eq(id.value()))
                .execute();
    }

    public void notDeleted(ProfileId id, String failure) {
        db.update(PROVISIONING_PROFILE)
                .setNull(PROVISIONING_PROFILE.DELETING_AT)
                .set(PROVISIONING_PROFILE.DELETION_FAILED, failure)
                .where(PROVISIONING_PROFILE.ID.eq(id.value()))
                .execute();
    }

    public void deleted(ProfileId id, Instant at) {
        db.update(PROVISIONING_PROFILE)
                .set(PROVISIONING_PROFILE.DELETED_AT, Columns.time(at))
                .where(PROVISIONING_PROFILE.ID.eq(id.value()))
                .execute();
    }
}
