package dev.concord.setup;

import dev.concord.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer that an admin took: AWS is told of its calls in their order, and so many of them are through. */
public record Act(
        UUID id,
        Check check,
        UUID offer,
        String title,
        List<OfferedCall> calls,
        PersonId by,
        Instant at,
        State state,
        int told,
        @Nullable String failure) {
    public Act {
        calls = List.copyOf(calls);
    }

    /** AWS has not been told all of it yet. */
    public boolean telling() {
        return state == State.TELLING;
    }

    /** How far it is. */
    public enum State {
        TELLING,
        DONE,
        FAILED
    }
}
