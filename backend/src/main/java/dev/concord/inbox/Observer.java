package dev.concord.inbox;

import dev.concord.shared.About;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads one kind of thing in AWS again and again. What was read is written down before it is applied, so that it is applied
 * once whatever happens in between.
 *
 * @param <O> what is read, a record that can be kept as JSON
 */
public interface Observer<O> {
    /** What it reads, in one word that stays: its subjects are kept under it. */
    String name();

    /** The same for people: "Projects and their members". */
    default String title() {
        return name();
    }

    /** What people call a subject, and whose it is; of one that is no project's everybody hears. */
    default Optional<About> about(String subject) {
        return Optional.empty();
    }

    Class<O> type();

    /** From the beginning of one reading to that of the next. */
    Duration pause();

    /** Ids of all that is to be read as things stand. */
    Collection<String> subjects();

    /** Outside of any transaction. Throws {@link dev.concord.aws.AwsFailure} when AWS did not answer. */
    O read(String subject);

    /** Since when all of the subject is known by this reading; empty when it read a stretch of a list that goes on. */
    default Optional<Instant> wholeSince(O seen, Instant begun) {
        return Optional.of(begun);
    }

    /** In a transaction of its own. What is older than what is known must not win; begun is when the reading began. */
    void apply(String subject, O seen, Instant begun);

    /** It could not be read, again or for the first time; in a transaction of its own. */
    default void failed(String subject, String why) {}

    /** Subjects that an event is about beside those that it names; they are read at once. */
    default Collection<String> hinted(Hint hint) {
        return List.of();
    }
}
