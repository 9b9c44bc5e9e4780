package dev.concord.setup;

/** What came of a check. */
public enum CheckState {
    PASSED,
    FAILED,
    /** It works, but somebody should look. */
    WARNING,
    /** Concord could not look, or has not looked yet. */
    UNKNOWN
}
