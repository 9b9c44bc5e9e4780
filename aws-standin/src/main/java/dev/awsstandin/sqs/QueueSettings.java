package dev.awsstandin.sqs;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The attributes that a queue can be given, their usual values and their limits. */
final class QueueSettings {

    /** From least to greatest. */
    private record Limits(long least, long greatest, long usual) {}

    private static final Map<String, Limits> NUMBERS = Map.of(
            "VisibilityTimeout", new Limits(0, 43_200, 30),
            "MessageRetentionPeriod", new Limits(60, 1_209_600, 345_600),
            "DelaySeconds", new Limits(0, 900, 0),
            "MaximumMessageSize", new Limits(1024, 1_048_576, 262_144),
            "ReceiveMessageWaitTimeSeconds", new Limits(0, 20, 0),
            "KmsDataKeyReusePeriodSeconds", new Limits(60, 86_400, 300));
    private static final Set<String> TEXTS =
            Set.of("Policy", Redrive.POLICY, Redrive.ALLOW, "KmsMasterKeyId", "SqsManagedSseEnabled");

    private QueueSettings() {}

    static Map<String, String> usual() {
        var usual = new TreeMap<String, String>();
        NUMBERS.forEach((name, limits) -> usual.put(name, Long.toString(limits.usual)));
        usual.remove("KmsDataKeyReusePeriodSeconds");
        usual.put("SqsManagedSseEnabled", "true");
        return usual;
    }

    /** The attributes of a call, each of them sound. */
    static Map<String, String> sound(JsonNode attributes) {
        var settings = new TreeMap<String, String>();
        attributes.forEachEntry((name, value) -> {
            requireSound(name, value.asString(""));
            settings.put(name, value.asString(""));
        });
        return settings;
    }

    private static void requireSound(String name, String value) {
        var limits = NUMBERS.get(name);
        if (limits == null && !TEXTS.contains(name)) {
            throw SqsErrors.attribute(name);
        }
        if (limits != null && !within(value, limits)) {
            throw SqsErrors.attributeValue(name);
        }
    }

    private static boolean within(String value, Limits limits) {
        return value.matches("\\d{1,9}")
                && Long.parseLong(value) >= limits.least
                && Long.parseLong(value) <= limits.greatest;
    }
}
