package dev.concord.shared;

/** A person: the user id of IAM Identity Center. */
public record PersonId(String value) {
    private static final int LONGEST = 128;

    public PersonId {
        Require.that(canBe(value), "A person's id has 1 to 128 characters without spaces");
    }

    public static boolean canBe(String value) {
        return !value.isBlank() && value.length() <= LONGEST && value.chars().allMatch(c -> c > ' ' && c < 127);
    }

    @Override
    public String toString() {
        return value;
    }
}
