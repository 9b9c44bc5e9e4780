package dev.awsstandin.kernel;

import java.time.Duration;

/**
 * How long AWS takes, in behaviour time, for what it does behind an answer.
 *
 * @param deployment of an environment, until it is ACTIVE or DELETED
 * @param grant fulfilment of a subscription grant, and its removal
 * @param listing until a published asset is ACTIVE and found by search
 * @param rolePropagation until a new role can be assumed
 */
public record Delays(Duration deployment, Duration grant, Duration listing, Duration rolePropagation) {

    public static Delays usual() {
        return new Delays(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofSeconds(3));
    }

    public static Delays none() {
        return new Delays(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    public Delays deployment(Duration longer) {
        return new Delays(longer, grant, listing, rolePropagation);
    }

    public Delays grant(Duration longer) {
        return new Delays(deployment, longer, listing, rolePropagation);
    }

    public Delays listing(Duration longer) {
        return new Delays(deployment, grant, longer, rolePropagation);
    }

    public Delays rolePropagation(Duration longer) {
        return new Delays(deployment, grant, listing, longer);
    }
}
