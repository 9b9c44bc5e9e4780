package dev.concord.ui.parts;

import java.util.Locale;

/** What a colour means; the style sheet has a class for each. */
public enum Tone {
    /** AWS confirmed it. */
    OK,
    /** A person has to act, or should look. */
    WAIT,
    /** It went wrong. */
    BAD,
    /** It is on its way. */
    GO,
    /** Over, or neutral. */
    IDLE,
    /** Not known. */
    DASH;

    public String className() {
        return name().toLowerCase(Locale.ROOT);
    }
}
