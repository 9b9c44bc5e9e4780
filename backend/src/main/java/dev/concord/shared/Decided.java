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
 * @param refused whether it came to nothing, since the person may not do it
 */
public record Decided(
        PersonId by,
        String action,
        String subject,
        @Nullable UUID asset,
        @Nullable ProjectId project,
        @Nullable String reason,
        @Nullable UUID decision,
        Instant at,
        boolean refused) {
    public static Decided by(PersonId person, String action, String subject, Instant at) {
        return new Decided(person, action, subject, null, null, null, null, at, false);
    }

    public Decided of(@Nullable UUID concerned) {
        return new Decided(by, action, subject, concerned, project, reason, decision, at, refused);
    }

    public Decided in(@Nullable ProjectId place) {
        return new Decided(by, action, subject, asset, place, reason, decision, at, refused);
    }

    /** Nothing said is as good as no reason. */
    public Decided because(@Nullable String said) {
        return new Decided(
                by,
                action,
                subject,
                asset,
                project,
                said == null || said.isEmpty() ? null : said,
                decision,
                at,
                refused);
    }

    public Decided as(@Nullable UUID id) {
        return new Decided(by, action, subject, asset, project, reason, id, at, refused);
    }

    public Decided butRefused() {
        return new Decided(by, action, subject, asset, project, reason, decision, at, true);
    }
}
