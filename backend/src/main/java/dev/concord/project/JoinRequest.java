package dev.concord.project;

import dev.concord.identity.Designation;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody wants to belong to a project. */
public record JoinRequest(
        JoinId id,
        long version,
        ProjectId project,
        String projectName,
        PersonId person,
        String personName,
        Designation designation,
        String reason,
        Instant askedAt,
        State state,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String comment) {
    /** How far it is. */
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }
}
