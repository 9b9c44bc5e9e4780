package dev.concord.shared;

import java.util.concurrent.atomic.AtomicBoolean;

/** A person asked for something that is not to be done; the message is the sentence for that person. */
public class Refused extends RuntimeException {
    private final Why why;
    private final AtomicBoolean recorded = new AtomicBoolean();

    public Refused(String sentence) {
        this(Why.CONFLICT, sentence);
    }

    protected Refused(Why why, String sentence) {
        super(sentence);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** True for the first caller only, so that a refusal is written to the trail once. */
    public boolean toBeRecorded() {
        return recorded.compareAndSet(false, true);
    }

    /** What kind of mistake it was. */
    public enum Why {
        INVALID,
        NOT_ALLOWED,
        MISSING,
        CONFLICT
    }
}
