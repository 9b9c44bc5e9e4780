package dev.awsstandin.quota;

import dev.awsstandin.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The rates of operations that are limited, each for itself.
 *
 * @param rates by service and operation, as in {@code datazone:CreateProject}
 */
public record Quotas(Map<String, Rate> rates) {

    public Quotas {
        rates = Map.copyOf(rates);
    }

    /** What AWS publishes for an account that asked for no more; kept in quotas.json. */
    public static Quotas usual() {
        try (var data = Quotas.class.getResourceAsStream("quotas.json")) {
            var rates = new TreeMap<String, Rate>();
            Json.mapper().readTree(data).forEach(group -> addTo(rates, group));
            return new Quotas(rates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addTo(Map<String, Rate> rates, JsonNode group) {
        var rate = Rate.perSecond(group.required("perSecond").asDouble());
        group.required("operations")
                .forEach(operation -> rates.put(key(group.required("service").asString(), operation.asString()), rate));
    }

    /** Nothing is limited. */
    public static Quotas none() {
        return new Quotas(Map.of());
    }

    /** The same, with this operation limited so. */
    public Quotas with(String service, String operation, Rate rate) {
        var more = new TreeMap<>(rates);
        more.put(key(service, operation), rate);
        return new Quotas(more);
    }

    /** The same, with this operation not limited. */
    public Quotas without(String service, String operation) {
        var fewer = new TreeMap<>(rates);
        fewer.remove(key(service, operation));
        return new Quotas(fewer);
    }

    public Optional<Rate> of(String service, String operation) {
        return Optional.ofNullable(rates.get(key(service, operation)));
    }

    private static String key(String service, String operation) {
        return service + ":" + operation;
    }
}
