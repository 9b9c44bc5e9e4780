package dev.concord.audit.internal;

import static dev.concord.audit.internal.db.Tables.AUDIT_ENTRY;
import static dev.concord.identity.views.Tables.IDENTITY_V_PERSON;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectDistinct;

import dev.concord.audit.AuditEntry;
import dev.concord.audit.internal.db.tables.records.AuditEntryRecord;
import dev.concord.catalog.AssetId;
import dev.concord.identity.Permissions;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import dev.concord.shared.paging.Keyset;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** The trail: only ever added to. */
@Repository
public class AuditRepository {
    private static final Keyset LATEST_FIRST = Keyset.descending(AUDIT_ENTRY.ID);

    private final DSLContext db;
    private final Permissions permissions;

    AuditRepository(DSLContext db, Permissions permissions) {
        this.db = db;
        this.permissions = permissions;
    }

    /** A decision gets the policy that permitted it. */
    void add(AuditEntryRecord entry) {
        if (AuditEntry.Outcome.DECIDED.name().equals(entry.getOutcome())) {
            permissions.rule().ifPresent(entry::setRule);
        }
        db.insertInto(AUDIT_ENTRY).set(entry).execute();
    }

    public Page<AuditEntry> page(String words, Slice slice) {
        return page(containing(words), slice);
    }

    public Page<AuditEntry> of(AssetId asset, Slice slice) {
        return page(AUDIT_ENTRY.ASSET_ID.eq(asset.value()), slice);
    }

    /** What was decided in the project, what led to it while it was made, and what AWS was told for either. */
    public Page<AuditEntry> of(ProjectId project, Slice slice) {
        var decisions = selectDistinct(AUDIT_ENTRY.DECISION_ID)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PROJECT_ID.eq(project.value()))
                .and(AUDIT_ENTRY.DECISION_ID.isNotNull())
                .and(AUDIT_ENTRY.ASSET_ID.isNull());
        return page(AUDIT_ENTRY.PROJECT_ID.eq(project.value()).or(AUDIT_ENTRY.DECISION_ID.in(decisions)), slice);
    }

    private static Condition containing(String words) {
        Field<String> text = concat(
                AUDIT_ENTRY.ACTION,
                inline(" "),
                AUDIT_ENTRY.SUBJECT,
                inline(" "),
                coalesce(IDENTITY_V_PERSON.NAME, AUDIT_ENTRY.ACTOR),
                inline(" "),
                coalesce(AUDIT_ENTRY.REASON, inline("")),
                inline(" "),
                coalesce(AUDIT_ENTRY.AWS_OPERATION, inline("")),
                inline(" "),
                coalesce(AUDIT_ENTRY.AWS_REQUEST_ID, inline("")));
        return Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .<Condition>map(text::containsIgnoreCase)
                .reduce(noCondition(), Condition::and);
    }

    private Page<AuditEntry> page(Condition condition, Slice slice) {
        var query = db.select(AUDIT_ENTRY.fields())
                .select(IDENTITY_V_PERSON.NAME)
                .from(AUDIT_ENTRY)
                .leftJoin(IDENTITY_V_PERSON)
                .on(IDENTITY_V_PERSON.ID.eq(AUDIT_ENTRY.ACTOR))
                .where(condition);
        return LATEST_FIRST.page(db, query, slice, AuditRepository::entry);
    }

    private static AuditEntry entry(Record row) {
        var entry = row.into(AUDIT_ENTRY);
        return new AuditEntry(
                entry.getId(),
                entry.getAt().toInstant(),
                entry.getActor(),
                Optional.ofNullable(row.get(IDENTITY_V_PERSON.NAME)).orElse(entry.getActor()),
                entry.getAction(),
                AuditEntry.Outcome.valueOf(entry.getOutcome()),
                entry.getSubject(),
                entry.getAssetId(),
                entry.getProjectId(),
                entry.getReason(),
                entry.getRule(),
                entry.getDecisionId(),
                entry.getAwsOperation(),
                entry.getAwsRequestId());
    }
}
