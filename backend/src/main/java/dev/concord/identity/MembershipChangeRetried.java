package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A person wants a change that DataZone refused tried again, or given up. */
public record MembershipChangeRetried(
        ChangeId change, ProjectId project, MemberId member, boolean givenUp, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.PROJECTS;
    }
}
