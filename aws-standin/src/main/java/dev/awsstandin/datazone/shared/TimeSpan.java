package dev.awsstandin.datazone.shared;

import dev.awsstandin.kernel.Call;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** From one time to another, both included, as texts of {@link Times}; empty text where it is open. */
public record TimeSpan(String from, String until) {

    /** The span between two members of an input. */
    public static TimeSpan of(Call call, String from, String until) {
        return new TimeSpan(text(call, from), text(call, until));
    }

    /** A time of an input as stored ones are written; empty text when there is none. */
    public static String text(Call call, String member) {
        return call.has(member) ? Times.text(time(call.input().required(member))) : "";
    }

    public boolean has(String time) {
        return (from.isEmpty() || time.compareTo(from) >= 0) && (until.isEmpty() || time.compareTo(until) <= 0);
    }

    private static Instant time(JsonNode seconds) {
        return Instant.ofEpochMilli(seconds.decimalValue().movePointRight(3).longValue());
    }
}
