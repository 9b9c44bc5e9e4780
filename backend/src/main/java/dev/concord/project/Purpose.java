package dev.concord.project;

import dev.concord.shared.Require;

/** What a project is for; DataZone keeps it as the project's description. */
public record Purpose(String value) {
    public static final int LONGEST = 1900;

    public Purpose {
        value = value.strip();
        Require.that(!value.isEmpty(), "Say in a sentence what the project is for");
        Require.that(value.length() <= LONGEST, "A purpose has at most %d characters".formatted(LONGEST));
    }

    @Override
    public String toString() {
        return value;
    }
}
