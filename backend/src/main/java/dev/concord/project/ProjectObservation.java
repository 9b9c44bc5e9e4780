package dev.concord.project;

import dev.concord.identity.Designation;
import dev.concord.identity.GroupId;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What DataZone shows of a project: an observation, taken as it is. Own is what Concord's role is in it. */
public record ProjectObservation(
        ProjectId project,
        String name,
        String purpose,
        @Nullable String domainUnit,
        List<String> glossaryTerms,
        @Nullable Designation own,
        List<Member> members,
        List<GroupMember> groups,
        Instant begunAt) {
    /** What reads it. */
    public static final String OBSERVER = "project";

    public ProjectObservation {
        glossaryTerms = List.copyOf(glossaryTerms);
        members = List.copyOf(members);
        groups = List.copyOf(groups);
    }

    /** Of a project without purpose or groups. */
    public ProjectObservation(ProjectId project, String name, List<Member> members) {
        this(project, name, "", null, List.of(), null, members, List.of(), Instant.MAX);
    }

    /** A person with a place in the project. */
    public record Member(PersonId person, String name, Designation designation) {}

    /** A group with a place in the project. */
    public record GroupMember(GroupId group, String name, Designation designation) {}
}
