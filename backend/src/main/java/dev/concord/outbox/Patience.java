package dev.concord.outbox;

import dev.concord.aws.AwsFailure;
import java.time.Duration;
import java.time.Instant;

/**
 * How often a call is tried again. What passes (busy, broken) is tried for two weeks, after some quick attempts every 30 s;
 * what AWS denies or does not know yet for a while, since new permissions spread and lists lag; what it refuses not at all.
 */
public final class Patience {
    private static final int BROKEN_HERE = 12;
    private static final int DENIED = 5;
    private static final int MISSING = 4;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);
    private static final Duration GIVEN_UP = Duration.ofDays(14);

    private Patience() {}

    /** What comes after a failed call of this row. */
    public static Outcome after(OutboxRow row, AwsFailure failure, Instant now) {
        var again = switch (failure.kind()) {
            case THROTTLED, BROKEN -> now.isBefore(row.writtenAt().plus(GIVEN_UP));
            case DENIED -> row.attempts() < DENIED;
            case MISSING -> row.attempts() < MISSING;
            case CONFLICT -> false;
        };
        return outcome(again, row, String.valueOf(failure.getMessage()));
    }

    /** What comes after Concord itself broke. */
    public static Outcome afterBreaking(OutboxRow row, String why) {
        return outcome(row.attempts() < BROKEN_HERE, row, why);
    }

    /** How long a failed row rests before it is tried again by itself: half of the time since it failed, within bounds. */
    public static Duration rest(Instant failedAt, Instant now) {
        var half = Duration.between(failedAt, now).dividedBy(2);
        if (half.compareTo(REST) < 0) {
            return REST;
        }
        return half.compareTo(LONGEST_REST) < 0 ? half : LONGEST_REST;
    }

    /** Whether a failed row waits for a person alone. */
    public static boolean over(Instant failedAt, Instant now) {
        return failedAt.plus(GIVEN_UP).isBefore(now);
    }

    private static Outcome outcome(boolean again, OutboxRow row, String why) {
        return again ? new Outcome.Later(pause(row.attempts()), why) : new Outcome.Hopeless(why);
    }

    /** 1 s, 2 s, 4 s ... up to half a minute. */
    private static Duration pause(int attempts) {
        var doubled = Duration.ofSeconds(1L << Math.min(attempts, 5));
        return doubled.compareTo(REST) < 0 ? doubled : REST;
    }
}
