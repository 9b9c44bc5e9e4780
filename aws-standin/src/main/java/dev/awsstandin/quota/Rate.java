package dev.awsstandin.quota;

/**
 * How many calls are taken.
 *
 * @param perSecond on the average
 * @param burst how many at once after a pause, at least one
 */
public record Rate(double perSecond, double burst) {

    public Rate {
        if (!(perSecond > 0 && perSecond <= 1e6 && burst >= 1 && burst <= 1e6)) {
            throw new IllegalArgumentException(
                    "A quota takes more than 0 calls a second and at least one at once, a million at most");
        }
    }

    /** What a second brings may come at once. */
    public static Rate perSecond(double calls) {
        return new Rate(calls, Math.max(1, calls));
    }
}
