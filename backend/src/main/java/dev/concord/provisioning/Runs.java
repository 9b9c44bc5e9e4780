package dev.concord.provisioning;

import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.provisioning.internal.RunQueries;
import dev.concord.shared.Missing;
import dev.concord.shared.ProjectId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading the runs that make environments and retire them: each person those of the projects that the person sees. */
@Service
@Transactional(readOnly = true)
public class Runs {
    private static final int MOST = 50;

    private final RunQueries queries;
    private final Permissions permissions;

    Runs(RunQueries queries, Permissions permissions) {
        this.queries = queries;
        this.permissions = permissions;
    }

    /** How far a run is, for whoever sees its project. */
    public Run get(RunId id) {
        var run = queries.find(id).orElseThrow(() -> new Missing("There is no run %s that you may see".formatted(id)));
        if (!permissions.may(Action.SEE_PROJECT, run.project())) {
            throw new Missing("There is no run %s that you may see".formatted(id));
        }
        return run;
    }

    /** The latest of a project. */
    public List<Run> of(ProjectId project) {
        if (!permissions.may(Action.SEE_PROJECT, project)) {
            throw new Missing("There is no project %s that you may see".formatted(project));
        }
        return queries.of(project, MOST);
    }

    /** The latest that made or retired an environment. */
    public List<Run> of(String environment) {
        return queries.of(environment, MOST).stream()
                .filter(run -> permissions.may(Action.SEE_PROJECT, run.project()))
                .toList();
    }

    /** The latest that are not over, of all projects that the current person sees. */
    public List<Run> open() {
        permissions.require(Action.SEARCH_CATALOG, "Sign in first");
        var seen = queries.withOpenRuns().stream()
                .filter(project -> permissions.may(Action.SEE_PROJECT, project))
                .toList();
        return queries.open(seen, MOST);
    }
}
