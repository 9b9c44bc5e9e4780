package dev.awsstandin.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Points in time as clients write them: seconds since 1970, as a number or a text, or ISO 8601. */
final class PointInTime {

    private static final int LONGEST_TEXT = 40;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private PointInTime() {}

    /** Seconds since 1970, of the years that have four digits; empty when it is no such time. */
    static Optional<BigDecimal> seconds(JsonNode value) {
        var seconds = value.isNumber()
                ? Optional.of(value.decimalValue())
                : value.isString() ? ofText(value.asString()) : Optional.<BigDecimal>empty();
        return seconds.filter(time -> time.compareTo(BigDecimal.valueOf(FIRST.getEpochSecond())) >= 0
                && time.compareTo(BigDecimal.valueOf(LAST.getEpochSecond())) <= 0);
    }

    private static Optional<BigDecimal> ofText(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.contains("T")
                            ? BigDecimal.valueOf(Instant.parse(text).toEpochMilli(), 3)
                            : new BigDecimal(text));
        } catch (DateTimeException | NumberFormatException | ArithmeticException noTime) {
            return Optional.empty();
        }
    }
}
