package dev.concord.shared;

/** Somebody else may do it; the sentence says who. */
public class NotAllowed extends Refused {
    public NotAllowed(String sentence) {
        super(Why.NOT_ALLOWED, sentence);
    }
}
