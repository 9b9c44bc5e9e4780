package dev.concord.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the trail. A call to AWS carries its operation and request id, and the decision that led to it. */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String actorName,
        String action,
        Outcome outcome,
        String subject,
        @Nullable UUID asset,
        @Nullable String project,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable UUID decision,
        @Nullable String awsOperation,
        @Nullable String awsRequestId) {
    /** What the line tells of. */
    public enum Outcome {
        /** A person decided or did something in Concord. */
        DECIDED,
        /** A person was refused. */
        REFUSED,
        /** AWS was called and changed something. */
        CALLED
    }
}
