package dev.concord.project.internal;

import static dev.concord.identity.views.Tables.IDENTITY_V_GROUP;
import static dev.concord.identity.views.Tables.IDENTITY_V_PERSON;
import static dev.concord.project.internal.db.Tables.PROJECT_DESIGNATION;
import static dev.concord.project.internal.db.Tables.PROJECT_GROUP_MEMBERSHIP;
import static dev.concord.project.internal.db.Tables.PROJECT_MEMBERSHIP;
import static dev.concord.project.internal.db.Tables.PROJECT_PROJECT;
import static org.jooq.impl.DSL.noCondition;

import dev.concord.identity.Designation;
import dev.concord.project.ProjectSummary;
import dev.concord.project.RiskTier;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
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
        var mine = onlyHis ? PROJECT_DESIGNATION.DESIGNATION.isNotNull() : noCondition();
        return fetch(reader, mine).stream()
                .filter(summary -> contains(summary, words))
                .toList();
    }

    public Optional<ProjectSummary> of(PersonId reader, ProjectId project) {
        return fetch(reader, PROJECT_PROJECT.ID.eq(project.value())).stream().findFirst();
    }

    private List<ProjectSummary> fetch(PersonId reader, Condition condition) {
        var owners = owners();
        return db.select(PROJECT_PROJECT.fields())
                .select(PROJECT_DESIGNATION.DESIGNATION)
                .from(PROJECT_PROJECT)
                .leftJoin(PROJECT_DESIGNATION)
                .on(PROJECT_DESIGNATION.PROJECT_ID.eq(PROJECT_PROJECT.ID))
                .and(PROJECT_DESIGNATION.PERSON_ID.eq(reader.value()))
                .where(condition)
                .orderBy(PROJECT_PROJECT.NAME, PROJECT_PROJECT.ID)
                .fetch(row -> summary(row, owners));
    }

    private Map<String, List<String>> owners() {
        return db.select(PROJECT_MEMBERSHIP.PROJECT_ID, IDENTITY_V_PERSON.NAME)
                .from(PROJECT_MEMBERSHIP)
                .join(IDENTITY_V_PERSON)
                .on(IDENTITY_V_PERSON.ID.eq(PROJECT_MEMBERSHIP.PERSON_ID))
                .where(PROJECT_MEMBERSHIP.DESIGNATION.eq(OWNER))
                .unionAll(db.select(PROJECT_GROUP_MEMBERSHIP.PROJECT_ID, IDENTITY_V_GROUP.NAME)
                        .from(PROJECT_GROUP_MEMBERSHIP)
                        .join(IDENTITY_V_GROUP)
                        .on(IDENTITY_V_GROUP.ID.eq(PROJECT_GROUP_MEMBERSHIP.GROUP_ID))
                        .where(PROJECT_GROUP_MEMBERSHIP.DESIGNATION.eq(OWNER)))
                .orderBy(2)
                .fetchGroups(PROJECT_MEMBERSHIP.PROJECT_ID, IDENTITY_V_PERSON.NAME);
    }

    private static ProjectSummary summary(Record row, Map<String, List<String>> owners) {
        var project = row.into(PROJECT_PROJECT);
        return new ProjectSummary(
                new ProjectId(project.getId()),
                project.getName(),
                project.getPurpose(),
                Optional.ofNullable(project.getRiskTier())
                        .map(RiskTier::valueOf)
                        .orElse(null),
                project.getArchivedAt() != null || project.getGoneAt() != null,
                project.getGoneAt() != null,
                owners.getOrDefault(project.getId(), List.of()),
                Optional.ofNullable(row.get(PROJECT_DESIGNATION.DESIGNATION))
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
