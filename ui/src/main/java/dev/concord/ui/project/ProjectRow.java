package dev.concord.ui.project;

import dev.concord.project.ProjectSummary;
import dev.concord.project.SeenProject;

/** A project in the list: one that Concord works in, or one of the domain that it does not. */
sealed interface ProjectRow {
    /** Concord works in it. */
    record Managed(ProjectSummary project) implements ProjectRow {}

    /** It was made elsewhere, and has not let Concord in. */
    record Foreign(SeenProject project) implements ProjectRow {}
}
