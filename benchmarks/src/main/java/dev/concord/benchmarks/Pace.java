package dev.concord.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How fast an operation was answered.
 *
 * @param perSecond all clients together
 * @param processor milliseconds that one answer took of the stand-in's processor time
 */
record Pace(double perSecond, double medianMillis, double p99Millis, double processor) {

    static Pace of(List<Duration> taken, Duration elapsed, Duration processor) {
        var sorted = taken.stream().sorted().toList();
        return new Pace(
                sorted.size() / seconds(elapsed),
                1000 * seconds(sorted.get(sorted.size() / 2)),
                1000 * seconds(sorted.get((int) (sorted.size() * 0.99))),
                1000 * seconds(processor) / sorted.size());
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
