package dev.awsstandin.quota;

/** Holds what may be used at once and fills again with time. */
final class TokenBucket {

    private final Rate rate;
    private double tokens;
    private long seen;

    /** @param now in nanoseconds of any clock that never goes back */
    TokenBucket(Rate rate, long now) {
        this.rate = rate;
        this.tokens = rate.burst();
        this.seen = now;
    }

    /** Takes one token; false when there is none. */
    synchronized boolean take(long now) {
        tokens = Math.min(rate.burst(), tokens + (now - seen) / 1e9 * rate.perSecond());
        seen = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
