package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_DESIGNATION;
import static dev.concord.identity.internal.db.Tables.IDENTITY_GROUP;
import static dev.concord.identity.internal.db.Tables.IDENTITY_GROUP_MEMBERSHIP;
import static dev.concord.identity.internal.db.Tables.IDENTITY_MEMBERSHIP;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PERSON;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PROJECT;
import static org.jooq.impl.DSL.noCondition;

import dev.concord.identity.Designation;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.identity.ProjectSummary;
import dev.concord.identity.RiskTier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads what everybody may know of projects. */
@Repository
public class SummaryQueries {
    private static final String OWNER = Designation.PROJECT_OWNER.name();

    private final DSLContext db;

    SummaryQueries(DSLContext db) {
        this.db = db;
    }

    /** By name; the words may stand in the name, the purpose or the owners' names. */
    public List<ProjectSummary> find(PersonId reader, String words, boolean onlyHis) {
        var mine = onlyHis ? IDENTITY_DESIGNATION.DESIGNATION.isNotNull() : noCondition();
        return fetch(reader, mine).stream()
                .filter(summary -> contains(summary, words))
                .toList();
    }

    public Optional<ProjectSummary> of(PersonId reader, ProjectId project) {
        return fetch(reader, IDENTITY_PROJECT.ID.eq(project.value())).stream().findFirst();
    }

    private List<ProjectSummary> fetch(PersonId reader, Condition condition) {
        var owners = owners();
        return db.select(IDENTITY_PROJECT.fields())
                .select(IDENTITY_DESIGNATION.DESIGNATION)
                .from(IDENTITY_PROJECT)
                .leftJoin(IDENTITY_DESIGNATION)
                .on(IDENTITY_DESIGNATION.PROJECT_ID.eq(IDENTITY_PROJECT.ID))
                .and(IDENTITY_DESIGNATION.PERSON_ID.eq(reader.value()))
                .where(condition)
                .orderBy(IDENTITY_PROJECT.NAME, IDENTITY_PROJECT.ID)
                .fetch(row -> summary(row, owners));
    }

    private Map<String, List<String>> owners() {
        return db.select(IDENTITY_MEMBERSHIP.PROJECT_ID, IDENTITY_PERSON.NAME)
                .from(IDENTITY_MEMBERSHIP)
                .join(IDENTITY_PERSON)
                .on(IDENTITY_PERSON.ID.eq(IDENTITY_MEMBERSHIP.PERSON_ID))
                .where(IDENTITY_MEMBERSHIP.DESIGNATION.eq(OWNER))
                .unionAll(db.select(IDENTITY_GROUP_MEMBERSHIP.PROJECT_ID, IDENTITY_GROUP.NAME)
                        .from(IDENTITY_GROUP_MEMBERSHIP)
                        .join(IDENTITY_GROUP)
                        .on(IDENTITY_GROUP.ID.eq(IDENTITY_GROUP_MEMBERSHIP.GROUP_ID))
                        .where(IDENTITY_GROUP_MEMBERSHIP.DESIGNATION.eq(OWNER)))
                .orderBy(2)
                .fetchGroups(IDENTITY_MEMBERSHIP.PROJECT_ID, IDENTITY_PERSON.NAME);
    }

    private static ProjectSummary summary(Record row, Map<String, List<String>> owners) {
        var project = row.into(IDENTITY_PROJECT);
        return new ProjectSummary(
                new ProjectId(project.getId()),
                project.getName(),
                project.getPurpose(),
                Optional.ofNullable(project.getRiskTier())
                        .map(RiskTier::valueOf)
                        .orElse(null),
                project.getArchivedAt() != null,
                owners.getOrDefault(project.getId(), List.of()),
                Optional.ofNullable(row.get(IDENTITY_DESIGNATION.DESIGNATION))
                        .map(Designation::valueOf)
                        .orElse(null));
    }

    private static boolean contains(ProjectSummary summary, String words) {
        var text = (summary.name() + " " + summary.purpose() + " " + String.join(" ", summary.owners()))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(text::contains);
    }
}
