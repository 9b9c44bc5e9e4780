package dev.concord.shared;

/** Refuses values that cannot be right. */
public final class Require {
    private Require() {}

    /** Throws {@link Invalid} with the sentence unless it holds. */
    public static void that(boolean holds, String sentence) {
        if (!holds) {
            throw new Invalid(sentence);
        }
    }
}
