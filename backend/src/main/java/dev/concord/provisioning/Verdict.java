package dev.concord.provisioning;

/** What a check found, and what is allowed. */
public record Verdict(String rule, String found, String allowed, Result result) {
    /** What it came to. */
    public enum Result {
        PASSED,
        /** A person has to say that it is meant. */
        TO_CONFIRM,
        FAILED
    }

    public static Verdict of(String rule, boolean passed, String found, String allowed) {
        return new Verdict(rule, found, allowed, passed ? Result.PASSED : Result.FAILED);
    }

    public boolean failed() {
        return result == Result.FAILED;
    }

    /** The verdict in a sentence. */
    public String sentence() {
        return "%s: found %s, allowed is %s".formatted(rule, found, allowed);
    }
}
