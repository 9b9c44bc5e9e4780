package dev.awsstandin.kernel;

import java.time.Duration;

/**
 * How long AWS takes, in behaviour time, for what it does behind an answer, and how long it remembers one.
 *
 * @param deployment of an environment, until it is ACTIVE or DELETED
 * @param grant fulfilment of a subscription grant, and its removal
 * @param listing until a published asset is ACTIVE and found by search
 * @param rolePropagation until a new role can be assumed
 * @param policyPropagation until a changed policy of a user, role or key decides
 * @param clientTokens until a client token is forgotten; AWS does not say
 */
public record Delays(
        Duration deployment,
        Duration grant,
        Duration listing,
        Duration rolePropagation,
        Duration policyPropagation,
        Duration clientTokens) {

    private static final Duration TOKENS = Duration.ofHours(8);

    public static Delays usual() {
        return new Delays(
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofMillis(300),
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                TOKENS);
    }

    public static Delays none() {
        return new Delays(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, TOKENS);
    }

    public Delays deployment(Duration longer) {
        return new Delays(longer, grant, listing, rolePropagation, policyPropagation, clientTokens);
    }

    public Delays grant(Duration longer) {
        return new Delays(deployment, longer, listing, rolePropagation, policyPropagation, clientTokens);
    }

    public Delays listing(Duration longer) {
        return new Delays(deployment, grant, longer, rolePropagation, policyPropagation, clientTokens);
    }

    public Delays rolePropagation(Duration longer) {
        return new Delays(deployment, grant, listing, longer, policyPropagation, clientTokens);
    }

    public Delays policyPropagation(Duration longer) {
        return new Delays(deployment, grant, listing, rolePropagation, longer, clientTokens);
    }

    public Delays clientTokens(Duration longer) {
        return new Delays(deployment, grant, listing, rolePropagation, policyPropagation, longer);
    }
}
