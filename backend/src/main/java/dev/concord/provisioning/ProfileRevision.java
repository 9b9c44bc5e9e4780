package dev.concord.provisioning;

import dev.concord.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a profile was to be at one time, what the checks said of it, and how far it is; nobody wrote what DataZone showed. */
public record ProfileRevision(
        UUID id,
        ProfileId profile,
        int number,
        State state,
        ProfileForm form,
        @Nullable PersonId writtenBy,
        Instant writtenAt,
        List<Verdict> verdicts,
        @Nullable Instant checkedAt,
        @Nullable String failure) {
    /** How far a revision is. */
    public enum State {
        /** AWS is being looked at. */
        CHECKING,
        /** A check failed, or could not be done. */
        REFUSED,
        /** Every check passed; nothing is made yet. */
        CHECKED,
        /** DataZone is told. */
        MAKING,
        /** DataZone has it. */
        MADE,
        /** DataZone did not take it. */
        FAILED,
        /** Another revision took its place before it was made. */
        DROPPED;

        /** Whether something is on its way that a new revision would disturb. */
        public boolean busy() {
            return this == CHECKING || this == MAKING;
        }
    }

    public ProfileRevision {
        verdicts = List.copyOf(verdicts);
    }
}
