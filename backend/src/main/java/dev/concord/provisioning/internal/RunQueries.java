package dev.concord.provisioning.internal;

import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_RUN;

import dev.concord.identity.views.Tables;
import dev.concord.provisioning.Run;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.RunKind;
import dev.concord.provisioning.RunState;
import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.internal.db.tables.records.ProvisioningRunRecord;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Reads runs with their steps and events. */
@Repository
public class RunQueries {
    private static final int MOST_EVENTS = 200;

    private final DSLContext db;
    private final StepRepository steps;
    private final Columns columns;

    RunQueries(DSLContext db, StepRepository steps, Columns columns) {
        this.db = db;
        this.steps = steps;
        this.columns = columns;
    }

    public Optional<Run> find(RunId id) {
        return read(PROVISIONING_RUN.ID.eq(id.value()), 1).stream().findFirst();
    }

    /** The latest runs of a project, whether over or not. */
    public List<Run> of(ProjectId project, int most) {
        return read(PROVISIONING_RUN.PROJECT_ID.eq(project.value()), most);
    }

    /** The latest runs that made this environment, or retired it. */
    public List<Run> of(String environment, int most) {
        return read(PROVISIONING_RUN.ENVIRONMENT_ID.eq(environment), most);
    }

    /** The projects with runs that are not over. */
    public List<ProjectId> withOpenRuns() {
        return db.selectDistinct(PROVISIONING_RUN.PROJECT_ID)
                .from(PROVISIONING_RUN)
                .where(PROVISIONING_RUN.ENDED_AT.isNull())
                .fetch(row -> new ProjectId(row.value1()));
    }

    /** The latest that are not over, of these projects. */
    public List<Run> open(List<ProjectId> projects, int most) {
        var ids = projects.stream().map(ProjectId::value).toList();
        return read(PROVISIONING_RUN.ENDED_AT.isNull().and(PROVISIONING_RUN.PROJECT_ID.in(ids)), most);
    }

    private List<Run> read(Condition condition, int most) {
        var people = Tables.IDENTITY_V_PERSON;
        var projects = dev.concord.project.views.Tables.PROJECT_V_PROJECT;
        return db.select(PROVISIONING_RUN.fields())
                .select(people.NAME, projects.NAME)
                .from(PROVISIONING_RUN)
                .join(projects)
                .on(projects.ID.eq(PROVISIONING_RUN.PROJECT_ID))
                .leftJoin(people)
                .on(people.ID.eq(PROVISIONING_RUN.STARTED_BY))
                .where(condition)
                .orderBy(PROVISIONING_RUN.STARTED_AT.desc(), PROVISIONING_RUN.ID)
                .limit(most)
                .fetch(row -> run(row.into(PROVISIONING_RUN), row.get(projects.NAME), row.get(people.NAME)));
    }

    private Run run(ProvisioningRunRecord row, String projectName, @Nullable String starter) {
        var id = new RunId(row.getId());
        var kind = RunKind.valueOf(row.getKind());
        var usual = steps.usual(kind, id);
        return new Run(
                id,
                row.getVersion(),
                kind,
                RunState.valueOf(row.getState()),
                new ProjectId(row.getProjectId()),
                projectName,
                row.getRevisionId(),
                row.getEnvironmentName(),
                row.getDescription(),
                new PersonId(row.getStartedBy()),
                starter == null ? row.getStartedBy() : starter,
                row.getStartedAt().toInstant(),
                row.getEnvironmentId(),
                row.getFailedEnvironment(),
                row.getDeletions(),
                columns.read(row.getVerdicts(), new TypeReference<List<Verdict>>() {}),
                row.getFailure(),
                Columns.instant(row.getEndedAt()),
                steps.of(id, usual),
                steps.events(id, MOST_EVENTS));
    }
}
