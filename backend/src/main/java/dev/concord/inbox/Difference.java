package dev.concord.inbox;

import dev.concord.shared.About;
import java.time.Instant;

/**
 * Where what Concord intends and what AWS shows part.
 *
 * @param kind what parts, in DataZone's words: {@code subscription grant}
 * @param about what people call it, where it is shown, whose it is
 * @param intended what Concord says, in a few words
 * @param shown what AWS shows, in a few words
 * @param todo what a person can do about it, or what Concord will; a sentence
 */
public record Difference(
        String kind, String id, About about, String intended, String shown, String todo, Instant since) {}
