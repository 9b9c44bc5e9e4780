package dev.concord.identity;

import java.util.List;

/** What DataZone shows of a project: an observation, taken as it is. */
public record ProjectObservation(ProjectId project, String name, List<Member> members) {
    public ProjectObservation {
        members = List.copyOf(members);
    }

    /** A person with a place in the project. */
    public record Member(PersonId person, String name, Designation designation) {}
}
