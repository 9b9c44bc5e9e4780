package dev.concord.identity;

import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;

/** What permissions ask of projects: who has which place in them. */
public interface Designations {
    /** The person's projects, through groups as well. */
    List<ProjectId> projects(PersonId person);

    /** The strongest that the person has, of their own or through groups. */
    Optional<Designation> of(PersonId person, ProjectId project);
}
