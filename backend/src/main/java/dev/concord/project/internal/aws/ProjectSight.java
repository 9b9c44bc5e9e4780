package dev.concord.project.internal.aws;

import dev.concord.project.ProjectObservation;
import org.jspecify.annotations.Nullable;

/** What a look at a project shows: the project, or that the domain does not list it. */
record ProjectSight(@Nullable ProjectObservation project, boolean unlisted) {
    static final ProjectSight UNLISTED = new ProjectSight(null, true);

    static ProjectSight of(ProjectObservation project) {
        return new ProjectSight(project, false);
    }
}
