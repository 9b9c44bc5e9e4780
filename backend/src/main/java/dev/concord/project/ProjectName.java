package dev.concord.project;

import dev.concord.shared.Require;
import java.util.regex.Pattern;

/** A project's name in DataZone's form. */
public record ProjectName(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_ -]+");

    public ProjectName {
        value = value.strip();
        Require.that(!value.isEmpty(), "Give the project a name");
        Require.that(value.length() <= 64, "A project's name has at most 64 characters");
        Require.that(
                FORM.matcher(value).matches(), "A project's name has letters, digits, spaces, - and _, nothing else");
    }

    @Override
    public String toString() {
        return value;
    }
}
