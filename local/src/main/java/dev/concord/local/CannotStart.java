package dev.concord.local;

/** Why Concord cannot start on this machine, in one sentence for the person at the terminal. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
