package dev.concord.identity;

import dev.concord.shared.Require;

/** A person: the subject of the OpenID provider, which is the user id of IAM Identity Center. */
public record PersonId(String value) {
    public PersonId {
        Require.that(
                !value.isBlank() && value.length() <= 128 && value.chars().allMatch(c -> c > ' ' && c < 127),
                "A person's id has 1 to 128 characters without spaces");
    }

    @Override
    public String toString() {
        return value;
    }
}
