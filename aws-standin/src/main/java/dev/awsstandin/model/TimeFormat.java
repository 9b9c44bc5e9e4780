package dev.awsstandin.model;

/** How a point in time is written. */
public enum TimeFormat {
    /** A JSON number of seconds since 1970, milliseconds as fraction. */
    EPOCH,
    /** {@code 2026-11-22T23:40:00.000Z} */
    ISO8601,
    /** {@code Sun, 22 Nov 2026 23:40:00 GMT} */
    RFC822
}
