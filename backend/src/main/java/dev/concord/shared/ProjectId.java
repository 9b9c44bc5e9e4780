package dev.concord.shared;

/** DataZone's id of a project. */
public record ProjectId(String value) {
    public ProjectId {
        Require.that(
                !value.isBlank() && value.length() <= 36 && value.chars().allMatch(c -> c > ' ' && c < 127),
                "A project id has 1 to 36 characters without spaces");
    }

    @Override
    public String toString() {
        return value;
    }
}
