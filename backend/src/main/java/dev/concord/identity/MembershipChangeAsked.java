package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
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
    public String topic() {
        return Changes.PROJECTS;
    }
}
