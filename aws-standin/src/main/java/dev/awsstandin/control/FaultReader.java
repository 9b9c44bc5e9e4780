package dev.awsstandin.control;

import dev.awsstandin.fault.Fault;
import dev.awsstandin.fault.FaultKind;
import dev.awsstandin.fault.FaultRule;
import dev.awsstandin.fault.Frequency;
import dev.awsstandin.fault.Target;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Registry;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Faults as JSON. A word that would be passed over is refused, as is a target that can never be hit. */
final class FaultReader {

    private static final Set<String> KNOWN =
            Set.of("service", "operation", "caller", "kind", "times", "probability", "seed", "lasting", "executed");

    private final Registry registry;

    FaultReader(Registry registry) {
        this.registry = registry;
    }

    Fault read(JsonNode wanted) {
        var unknown = new TreeSet<>(wanted.propertyNames());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("A fault has no " + String.join(", ", unknown));
        }
        return new Fault(
                target(wanted),
                frequency(wanted),
                FaultKind.valueOf(wanted.required("kind").asString()),
                wanted.has("lasting") ? Duration.parse(wanted.path("lasting").asString()) : null,
                wanted.path("executed").asBoolean(true));
    }

    private Target target(JsonNode wanted) {
        var target = new Target(text(wanted, "service"), text(wanted, "operation"), text(wanted, "caller"));
        var known = registry.all().stream()
                .anyMatch(offered -> (target.service() == null
                                || target.service().equals(offered.service()))
                        && (target.operation() == null || target.operation().equals(offered.name())));
        if (!known) {
            throw new IllegalArgumentException(
                    "No such operation is offered: %s %s".formatted(target.service(), target.operation()));
        }
        return target;
    }

    private static Frequency frequency(JsonNode wanted) {
        if (wanted.has("times") && wanted.has("probability")) {
            throw new IllegalArgumentException("A fault happens a number of times or by chance, not both");
        }
        if (wanted.has("probability")) {
            return Frequency.probability(
                    wanted.path("probability").asDouble(), wanted.path("seed").asLong(0));
        }
        return wanted.has("times") ? Frequency.times(wanted.path("times").asInt()) : Frequency.always();
    }

    private static @Nullable String text(JsonNode wanted, String name) {
        return wanted.hasNonNull(name) ? wanted.path(name).asString() : null;
    }

    ObjectNode toJson(FaultRule rule) {
        var fault = rule.fault();
        var json = Json.object()
                .put("id", rule.id())
                .put("kind", fault.kind().name())
                .put("service", fault.target().service())
                .put("operation", fault.target().operation())
                .put("caller", fault.target().caller());
        switch (fault.frequency()) {
            case Frequency.Always always -> json.put("times", "always");
            case Frequency.Times times -> json.put("times", times.count());
            case Frequency.Probability chance ->
                json.put("probability", chance.share()).put("seed", chance.seed());
        }
        return json.put("matched", rule.matched()).put("fired", rule.fired()).put("waiting", rule.waiting());
    }
}
