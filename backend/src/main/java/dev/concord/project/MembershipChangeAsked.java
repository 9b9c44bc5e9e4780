package dev.concord.project;

import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person gave somebody another place in a project, or none. */
public record MembershipChangeAsked(
        ChangeId change,
        ProjectId project,
        MemberId member,
        String memberName,
        @Nullable Designation before,
        @Nullable Designation wanted,
        PersonId by,
        Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
