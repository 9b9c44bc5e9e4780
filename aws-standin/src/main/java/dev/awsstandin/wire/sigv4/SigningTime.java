package dev.awsstandin.wire.sigv4;

import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.sigv4.SignatureRefused.Cause;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** When a request says that it was signed, {@code text} as it stands in its X-Amz-Date. */
record SigningTime(String text, Instant instant) {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    static SigningTime of(WireRequest request) {
        var text = request.header("x-amz-date")
                .orElseThrow(() -> new SignatureRefused(
                        Cause.INCOMPLETE,
                        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."));
        try {
            return new SigningTime(text, FORM.parse(text, Instant::from));
        } catch (DateTimeException e) {
            throw new SignatureRefused(
                    Cause.INCOMPLETE, "Date must be in ISO-8601 'basic format'. Got '%s'.".formatted(text));
        }
    }

    String date() {
        return text.substring(0, 8);
    }

    void requireNear(Instant now) {
        if (instant.isBefore(now.minus(TOLERANCE))) {
            throw new SignatureRefused(
                    Cause.MISMATCH,
                    "Signature expired: %s is now earlier than %s (%s - 5 min.)"
                            .formatted(text, FORM.format(now.minus(TOLERANCE)), FORM.format(now)));
        }
        if (instant.isAfter(now.plus(TOLERANCE))) {
            throw new SignatureRefused(
                    Cause.MISMATCH,
                    "Signature not yet current: %s is still later than %s (%s + 5 min.)"
                            .formatted(text, FORM.format(now.plus(TOLERANCE)), FORM.format(now)));
        }
    }
}
