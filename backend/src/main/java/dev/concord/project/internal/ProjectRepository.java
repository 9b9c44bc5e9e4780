package dev.concord.project.internal;

import static dev.concord.project.internal.db.Tables.PROJECT_PROJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.project.Project;
import dev.concord.project.ProjectCreation;
import dev.concord.project.ProjectEdit;
import dev.concord.project.ProjectObservation;
import dev.concord.project.RiskTier;
import dev.concord.project.internal.db.tables.records.ProjectProjectRecord;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
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
        return db.insertInto(PROJECT_PROJECT)
                        .set(PROJECT_PROJECT.ID, id.value())
                        .set(PROJECT_PROJECT.NAME, id.value())
                        .set(PROJECT_PROJECT.ROLE_ARN, roleArn)
                        .set(PROJECT_PROJECT.ADOPTED_BY, by.value())
                        .set(PROJECT_PROJECT.ADOPTED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflict(PROJECT_PROJECT.ID)
                        .doNothing()
                        .execute()
                > 0;
    }

    public List<Project> all() {
        return db.selectFrom(PROJECT_PROJECT).orderBy(PROJECT_PROJECT.NAME).fetch(ProjectRepository::project);
    }

    public Optional<Project> find(ProjectId id) {
        return db.selectFrom(PROJECT_PROJECT)
                .where(PROJECT_PROJECT.ID.eq(id.value()))
                .fetchOptional(ProjectRepository::project);
    }

    /** A project that Concord made, with what was asked. False when it was adopted before. */
    public boolean insertCreated(ProjectCreation made, Instant at) {
        var id = Objects.requireNonNull(made.project());
        if (!insert(id, Objects.requireNonNull(made.roleArn()), made.askedBy(), at)) {
            return false;
        }
        return db.update(PROJECT_PROJECT)
                        .set(PROJECT_PROJECT.NAME, made.name())
                        .set(PROJECT_PROJECT.PURPOSE, made.purpose())
                        .set(
                                PROJECT_PROJECT.RISK_TIER,
                                Objects.requireNonNull(made.riskTier()).name())
                        .where(PROJECT_PROJECT.ID.eq(id.value()))
                        .execute()
                > 0;
    }

    /** Nobody else changes the project or its members in Concord until the transaction ends. */
    public void lock(ProjectId id) {
        db.selectFrom(PROJECT_PROJECT)
                .where(PROJECT_PROJECT.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    /** The project stays as it is until the transaction ends; others may hold it as well. */
    public void hold(ProjectId id) {
        db.selectFrom(PROJECT_PROJECT)
                .where(PROJECT_PROJECT.ID.eq(id.value()))
                .forShare()
                .fetch();
    }

    /** Throws {@link StaleVersion} when somebody changed it since. */
    public void riskTier(ProjectId id, long seenVersion, RiskTier tier) {
        changed(db.update(PROJECT_PROJECT)
                .set(PROJECT_PROJECT.RISK_TIER, tier.name())
                .set(PROJECT_PROJECT.VERSION, PROJECT_PROJECT.VERSION.plus(1))
                .where(PROJECT_PROJECT.ID.eq(id.value()))
                .and(PROJECT_PROJECT.VERSION.eq(seenVersion))
                .execute());
    }

    /** Archived from this time on, or live again without one. Throws {@link StaleVersion} when somebody changed it since. */
    public void archived(ProjectId id, long seenVersion, @Nullable PersonId by, @Nullable Instant at) {
        changed(db.update(PROJECT_PROJECT)
                .set(PROJECT_PROJECT.ARCHIVED_AT, at == null ? null : at.atOffset(ZoneOffset.UTC))
                .set(PROJECT_PROJECT.ARCHIVED_BY, by == null ? null : by.value())
                .set(PROJECT_PROJECT.VERSION, PROJECT_PROJECT.VERSION.plus(1))
                .where(PROJECT_PROJECT.ID.eq(id.value()))
                .and(PROJECT_PROJECT.VERSION.eq(seenVersion))
                .execute());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new StaleVersion("project");
        }
    }

    /** DataZone has these words now; those read from DataZone before this moment are out of date. */
    public void worded(ProjectEdit edit, Instant at) {
        db.update(PROJECT_PROJECT)
                .set(PROJECT_PROJECT.NAME, edit.name())
                .set(PROJECT_PROJECT.PURPOSE, edit.purpose())
                .set(PROJECT_PROJECT.GLOSSARY_TERMS, edit.glossaryTerms().toArray(String[]::new))
                .set(
                        PROJECT_PROJECT.DOMAIN_UNIT,
                        coalesce(val(edit.domainUnit(), String.class), PROJECT_PROJECT.DOMAIN_UNIT))
                .set(PROJECT_PROJECT.WORDS_TOLD_AT, at.atOffset(ZoneOffset.UTC))
                .where(PROJECT_PROJECT.ID.eq(edit.project().value()))
                .execute();
    }

    /** DataZone has this member now, or no longer; members read from DataZone before this moment are out of date. */
    public void told(ProjectId id, MemberId member, @Nullable Designation designation, Instant at) {
        db.update(PROJECT_PROJECT)
                .set(PROJECT_PROJECT.MEMBERS_TOLD_AT, at.atOffset(ZoneOffset.UTC))
                .where(PROJECT_PROJECT.ID.eq(id.value()))
                .execute();
        memberships.told(id, member, designation);
    }

    /** True if anything differs from what was known. */
    public boolean observed(ProjectObservation seen, Instant at) {
        var row = db.selectFrom(PROJECT_PROJECT)
                .where(PROJECT_PROJECT.ID.eq(seen.project().value()))
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
        row.setGoneAt(null);
        boolean differs = !project(row).equals(before) || first;
        row.setObservedAt(at.atOffset(ZoneOffset.UTC));
        row.update();
        return isOld(seen, row.getMembersToldAt()) ? differs : memberships.replace(seen) || differs;
    }

    /** Concord told DataZone something else while it was read. */
    private static boolean isOld(ProjectObservation seen, @Nullable OffsetDateTime told) {
        return told != null && seen.begunAt().isBefore(told.toInstant());
    }

    /** True when it was there before, as far as was known. */
    public boolean gone(ProjectId id, String trouble, Instant at) {
        return db.update(PROJECT_PROJECT)
                        .set(PROJECT_PROJECT.GONE_AT, at.atOffset(ZoneOffset.UTC))
                        .set(PROJECT_PROJECT.TROUBLE, trouble)
                        .where(PROJECT_PROJECT.ID.eq(id.value()))
                        .and(PROJECT_PROJECT.GONE_AT.isNull())
                        .execute()
                > 0;
    }

    public void troubled(ProjectId id, String trouble) {
        db.update(PROJECT_PROJECT)
                .set(PROJECT_PROJECT.TROUBLE, trouble)
                .where(PROJECT_PROJECT.ID.eq(id.value()))
                .execute();
    }

    private static Project project(ProjectProjectRecord row) {
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
                Optional.ofNullable(row.getArchivedBy()).map(PersonId::new).orElse(null),
                instant(row.getGoneAt()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
