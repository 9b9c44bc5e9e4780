package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_PROJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.identity.PersonId;
import dev.concord.identity.Project;
import dev.concord.identity.ProjectCreation;
import dev.concord.identity.ProjectEdit;
import dev.concord.identity.ProjectId;
import dev.concord.identity.ProjectObservation;
import dev.concord.identity.RiskTier;
import dev.concord.identity.internal.db.tables.records.IdentityProjectRecord;
import dev.concord.shared.StaleVersion;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Adopted projects. */
@Repository
public class ProjectRepository {
    private final DSLContext db;
    private final MembershipRepository memberships;

    ProjectRepository(DSLContext db, MembershipRepository memberships) {
        this.db = db;
        this.memberships = memberships;
    }

    /** False when the project was adopted before. Its name is its id until it is observed. */
    public boolean insert(ProjectId id, String roleArn, PersonId by, Instant at) {
        return db.insertInto(IDENTITY_PROJECT)
                        .set(IDENTITY_PROJECT.ID, id.value())
                        .set(IDENTITY_PROJECT.NAME, id.value())
                        .set(IDENTITY_PROJECT.ROLE_ARN, roleArn)
                        .set(IDENTITY_PROJECT.ADOPTED_BY, by.value())
                        .set(IDENTITY_PROJECT.ADOPTED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflict(IDENTITY_PROJECT.ID)
                        .doNothing()
                        .execute()
                > 0;
    }

    public List<Project> all() {
        return db.selectFrom(IDENTITY_PROJECT).orderBy(IDENTITY_PROJECT.NAME).fetch(ProjectRepository::project);
    }

    public Optional<Project> find(ProjectId id) {
        return db.selectFrom(IDENTITY_PROJECT)
                .where(IDENTITY_PROJECT.ID.eq(id.value()))
                .fetchOptional(ProjectRepository::project);
    }

    /** A project that Concord made, with what was asked. False when it was adopted before. */
    public boolean insertCreated(ProjectCreation made, Instant at) {
        var id = Objects.requireNonNull(made.project());
        if (!insert(id, Objects.requireNonNull(made.roleArn()), made.askedBy(), at)) {
            return false;
        }
        return db.update(IDENTITY_PROJECT)
                        .set(IDENTITY_PROJECT.NAME, made.name())
                        .set(IDENTITY_PROJECT.PURPOSE, made.purpose())
                        .set(
                                IDENTITY_PROJECT.RISK_TIER,
                                Objects.requireNonNull(made.riskTier()).name())
                        .where(IDENTITY_PROJECT.ID.eq(id.value()))
                        .execute()
                > 0;
    }

    /** Nobody else changes the project or its members in Concord until the transaction ends. */
    public void lock(ProjectId id) {
        db.selectFrom(IDENTITY_PROJECT)
                .where(IDENTITY_PROJECT.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    /** The project stays as it is until the transaction ends; others may hold it as well. */
    public void hold(ProjectId id) {
        db.selectFrom(IDENTITY_PROJECT)
                .where(IDENTITY_PROJECT.ID.eq(id.value()))
                .forShare()
                .fetch();
    }

    /** Throws {@link StaleVersion} when somebody changed it since. */
    public void riskTier(ProjectId id, long seenVersion, RiskTier tier) {
        changed(db.update(IDENTITY_PROJECT)
                .set(IDENTITY_PROJECT.RISK_TIER, tier.name())
                .set(IDENTITY_PROJECT.VERSION, IDENTITY_PROJECT.VERSION.plus(1))
                .where(IDENTITY_PROJECT.ID.eq(id.value()))
                .and(IDENTITY_PROJECT.VERSION.eq(seenVersion))
                .execute());
    }

    /** Archived from this time on, or live again without one. Throws {@link StaleVersion} when somebody changed it since. */
    public void archived(ProjectId id, long seenVersion, @Nullable PersonId by, @Nullable Instant at) {
        changed(db.update(IDENTITY_PROJECT)
                .set(IDENTITY_PROJECT.ARCHIVED_AT, at == null ? null : at.atOffset(ZoneOffset.UTC))
                .set(IDENTITY_PROJECT.ARCHIVED_BY, by == null ? null : by.value())
                .set(IDENTITY_PROJECT.VERSION, IDENTITY_PROJECT.VERSION.plus(1))
                .where(IDENTITY_PROJECT.ID.eq(id.value()))
                .and(IDENTITY_PROJECT.VERSION.eq(seenVersion))
                .execute());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new StaleVersion("project");
        }
    }

    /** DataZone has these words now; those read from DataZone before this moment are out of date. */
    public void worded(ProjectEdit edit, Instant at) {
        db.update(IDENTITY_PROJECT)
                .set(IDENTITY_PROJECT.NAME, edit.name())
                .set(IDENTITY_PROJECT.PURPOSE, edit.purpose())
                .set(IDENTITY_PROJECT.GLOSSARY_TERMS, edit.glossaryTerms().toArray(String[]::new))
                .set(
                        IDENTITY_PROJECT.DOMAIN_UNIT,
                        coalesce(val(edit.domainUnit(), String.class), IDENTITY_PROJECT.DOMAIN_UNIT))
                .set(IDENTITY_PROJECT.WORDS_TOLD_AT, at.atOffset(ZoneOffset.UTC))
                .where(IDENTITY_PROJECT.ID.eq(edit.project().value()))
                .execute();
    }

    /** DataZone has this member now, or no longer; members read from DataZone before this moment are out of date. */
    public void told(ProjectId id, MemberId member, @Nullable Designation designation, Instant at) {
        db.update(IDENTITY_PROJECT)
                .set(IDENTITY_PROJECT.MEMBERS_TOLD_AT, at.atOffset(ZoneOffset.UTC))
                .where(IDENTITY_PROJECT.ID.eq(id.value()))
                .execute();
        memberships.told(id, member, designation);
    }

    /** True if anything differs from what was known. */
    public boolean observed(ProjectObservation seen, Instant at) {
        var row = db.selectFrom(IDENTITY_PROJECT)
                .where(IDENTITY_PROJECT.ID.eq(seen.project().value()))
                .forUpdate()
                .fetchSingle();
        var before = project(row);
        boolean first = row.getObservedAt() == null;
        if (!isOld(seen, row.getWordsToldAt())) {
            row.setName(seen.name());
            row.setPurpose(seen.purpose());
            row.setDomainUnit(seen.domainUnit());
            row.setGlossaryTerms(seen.glossaryTerms().toArray(String[]::new));
        }
        row.setOwnDesignation(seen.own() == null ? null : seen.own().name());
        row.setObservedAt(
                before.observedAt() == null ? null : before.observedAt().atOffset(ZoneOffset.UTC));
        row.setTrouble(null);
        boolean differs = !project(row).equals(before) || first;
        row.setObservedAt(at.atOffset(ZoneOffset.UTC));
        row.update();
        return isOld(seen, row.getMembersToldAt()) ? differs : memberships.replace(seen, at) || differs;
    }

    /** Concord told DataZone something else while it was read. */
    private static boolean isOld(ProjectObservation seen, @Nullable OffsetDateTime told) {
        return told != null && seen.begunAt().isBefore(told.toInstant());
    }

    public void troubled(ProjectId id, String trouble) {
        db.update(IDENTITY_PROJECT)
                .set(IDENTITY_PROJECT.TROUBLE, trouble)
                .where(IDENTITY_PROJECT.ID.eq(id.value()))
                .execute();
    }

    private static Project project(IdentityProjectRecord row) {
        return new Project(
                new ProjectId(row.getId()),
                row.getVersion(),
                row.getName(),
                row.getPurpose(),
                Optional.ofNullable(row.getRiskTier()).map(RiskTier::valueOf).orElse(null),
                row.getDomainUnit(),
                List.of(row.getGlossaryTerms()),
                row.getRoleArn(),
                Optional.ofNullable(row.getOwnDesignation())
                        .map(Designation::valueOf)
                        .orElse(null),
                instant(row.getObservedAt()),
                row.getTrouble(),
                instant(row.getArchivedAt()),
                Optional.ofNullable(row.getArchivedBy()).map(PersonId::new).orElse(null));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
