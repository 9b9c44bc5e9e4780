package dev.concord.ui.agreement;

import dev.concord.agreement.Standing;
import dev.concord.inbox.Coverage;
import dev.concord.inbox.Sight;
import dev.concord.outbox.Unfinished;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;
import java.time.Instant;
import java.util.function.Function;

/** How it is said that Concord and AWS agree, or what keeps them from it. */
public final class StandingLooks {
    static final Look DIFFERS = new Look(Tone.BAD, Icon.DIFFERS, "Differs");

    private static final Look NOTHING = new Look(Tone.IDLE, Icon.MINUS_CIRCLE, "None");

    private StandingLooks() {}

    /** In one line; since says a time in the reader's zone. */
    public static Look of(Standing standing, Function<Instant, String> since) {
        return switch (standing.state()) {
            case FAILED -> new Look(Tone.BAD, Icon.ALERT, writes(standing.failed()) + " failed");
            case DIFFERS -> new Look(Tone.BAD, Icon.DIFFERS, "Differs: %,d".formatted(standing.differences()));
            case NOT_KNOWN -> new Look(Tone.DASH, Icon.UNKNOWN, unknown(standing, since));
            case CATCHING_UP -> new Look(Tone.GO, Icon.MOVING, catchingUp(standing.waiting()));
            case IN_STEP -> new Look(Tone.OK, Icon.CHECK_CIRCLE, "In step with DataZone");
        };
    }

    static Look of(Sight.State state) {
        return switch (state) {
            case UNKNOWN -> new Look(Tone.DASH, Icon.UNKNOWN, "Unknown");
            case BEHIND -> new Look(Tone.GO, Icon.MOVING, "Catching up");
            case FRESH -> new Look(Tone.OK, Icon.CHECK_CIRCLE, "Looked at");
        };
    }

    static Look of(Coverage observer) {
        if (!observer.known()) {
            return of(Sight.State.UNKNOWN);
        }
        if (observer.subjects() == 0) {
            return NOTHING;
        }
        return of(observer.behind() > 0 ? Sight.State.BEHIND : Sight.State.FRESH);
    }

    static Look of(Unfinished write) {
        return write.failedAt() == null
                ? new Look(Tone.GO, Icon.MOVING, "Waits")
                : new Look(Tone.BAD, Icon.ALERT, "Failed");
    }

    static String writes(int count) {
        return count == 1 ? "1 write" : "%,d writes".formatted(count);
    }

    private static String unknown(Standing standing, Function<Instant, String> since) {
        return standing.unknownSince() == null
                ? "Not known yet"
                : "Not known since " + since.apply(standing.unknownSince());
    }

    private static String catchingUp(int waiting) {
        return waiting == 0 ? "Catching up" : "Catching up: " + writes(waiting) + (waiting == 1 ? " waits" : " wait");
    }
}
