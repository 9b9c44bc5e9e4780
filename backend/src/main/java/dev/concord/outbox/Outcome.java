package dev.concord.outbox;

import java.time.Duration;

/** What came of a delivery. */
public sealed interface Outcome {
    /** AWS has done it; recording it and ending the row are one transaction. */
    record Done(Runnable record) implements Outcome {}

    /** AWS is at it, or something else has to come first: look again after the pause. */
    record NotYet(Duration pause) implements Outcome {}

    /** AWS did not do it this time: try again after the pause. */
    record Later(Duration pause, String why) implements Outcome {}

    /** It cannot be done as it stands. */
    record Hopeless(String why) implements Outcome {}

    static Outcome done() {
        return new Done(() -> {});
    }

    /** AWS is at it, and usually done in a moment. */
    static Outcome lookAgain() {
        return new NotYet(Duration.ofMillis(500));
    }
}
