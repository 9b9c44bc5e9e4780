package dev.concord.identity;

import dev.concord.shared.Require;

/** A group of IAM Identity Center, by its id there. */
public record GroupId(String value) {
    public GroupId {
        Require.that(
                !value.isBlank() && value.length() <= 128 && value.chars().allMatch(c -> c > ' ' && c < 127),
                "A group's id has 1 to 128 characters without spaces");
    }

    @Override
    public String toString() {
        return value;
    }
}
