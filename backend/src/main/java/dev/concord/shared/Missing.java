package dev.concord.shared;

/** It does not exist, or this person may not know that it does. */
public class Missing extends Refused {
    public Missing(String sentence) {
        super(Why.MISSING, sentence);
    }
}
