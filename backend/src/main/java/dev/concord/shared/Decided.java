package dev.concord.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person decided or did something, published inside the transaction that made it so; the trail keeps it.
 *
 * @param action what was done, in a word or two: {@code approved}
 * @param subject to what, in words: {@code access to german-credit for Customer Retention}
 * @param reason what the person said about it
 * @param decision what AWS is told because of it bears the same id
 */
public record Decided(
        PersonId by,
        String action,
        String subject,
        @Nullable UUID asset,
        @Nullable ProjectId project,
        @Nullable String reason,
        @Nullable UUID decision,
        Instant at) {
    public static Decided by(PersonId person, String action, String subject, Instant at) {
        return new Decided(person, action, subject, null, null, null, null, at);
    }

    public Decided of(@Nullable UUID concerned) {
        return new Decided(by, action, subject, concerned, project, reason, decision, at);
    }

    public Decided in(@Nullable ProjectId place) {
        return new Decided(by, action, subject, asset, place, reason, decision, at);
    }

    /** Nothing said is as good as no reason. */
    public Decided because(@Nullable String said) {
        return new Decided(
                by, action, subject, asset, project, said == null || said.isEmpty() ? null : said, decision, at);
    }

    public Decided as(@Nullable UUID id) {
        return new Decided(by, action, subject, asset, project, reason, id, at);
    }
}
