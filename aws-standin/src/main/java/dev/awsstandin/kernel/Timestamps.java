package dev.awsstandin.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as they go over the wire. */
public final class Timestamps {

    private Timestamps() {}

    /** Seconds since 1970 with milliseconds as fraction: JSON bodies, unless the shape says date-time. */
    public static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }

    /** ISO 8601 with milliseconds: Query answers, and JSON shapes with the date-time format. */
    public static String iso(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.MILLIS));
    }
}
