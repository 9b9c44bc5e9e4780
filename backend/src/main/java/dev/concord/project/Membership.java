package dev.concord.project;

import dev.concord.identity.Designation;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;

/** A person's place in a project. */
public record Membership(
        ProjectId project, String projectName, PersonId person, String personName, Designation designation) {}
