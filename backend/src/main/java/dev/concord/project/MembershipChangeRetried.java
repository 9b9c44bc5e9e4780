package dev.concord.project;

import dev.concord.identity.MemberId;
import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A person wants a change that DataZone refused tried again, or given up. */
public record MembershipChangeRetried(
        ChangeId change, ProjectId project, MemberId member, boolean givenUp, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
