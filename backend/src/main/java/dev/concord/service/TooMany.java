package dev.concord.service;

import java.time.Duration;

/** Somebody calls more often than anybody needs. */
public class TooMany extends RuntimeException {
    private final Duration wait;

    TooMany(Duration wait) {
        super("These are too many calls at once. Try again in %d s".formatted(seconds(wait)));
        this.wait = wait;
    }

    /** Until when the next call is good, in whole seconds, at least one. */
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
