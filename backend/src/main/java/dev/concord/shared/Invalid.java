package dev.concord.shared;

/** The request itself is wrong, whoever asks. */
public class Invalid extends Refused {
    public Invalid(String sentence) {
        super(Why.INVALID, sentence);
    }
}
