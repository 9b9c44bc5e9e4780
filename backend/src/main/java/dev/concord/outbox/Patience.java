package dev.concord.outbox;

import dev.concord.aws.AwsFailure;
import java.time.Duration;

/** How often a failed call is tried again: longer while AWS is busy or broken, shortly while new permissions spread. */
public final class Patience {
    private static final int PASSING = 12;
    private static final int DENIED = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Patience() {}

    /** What comes after a failed call of this row. */
    public static Outcome after(OutboxRow row, AwsFailure failure) {
        int most = switch (failure.kind()) {
            case THROTTLED, BROKEN -> PASSING;
            case DENIED -> DENIED;
            case MISSING, CONFLICT -> 0;
        };
        var why = String.valueOf(failure.getMessage());
        return row.attempts() < most ? new Outcome.Later(pause(row.attempts()), why) : new Outcome.Hopeless(why);
    }

    /** 1 s, 2 s, 4 s ... up to a minute. */
    private static Duration pause(int attempts) {
        var doubled = Duration.ofSeconds(1L << Math.min(attempts, 6));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
