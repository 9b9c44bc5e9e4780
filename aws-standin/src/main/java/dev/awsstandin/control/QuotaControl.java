package dev.awsstandin.control;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.quota.Quotas;
import dev.awsstandin.quota.Rate;
import dev.awsstandin.quota.Throttle;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Shows and changes the quotas. */
public final class QuotaControl implements ControlPart {

    private final Throttle throttle;
    private final Registry registry;

    public QuotaControl(Throttle throttle, Registry registry) {
        this.throttle = throttle;
        this.registry = registry;
    }

    @Override
    public Optional<WireResponse> answer(String asked, WireRequest request) {
        if (asked.equals("POST quotas")) {
            throttle.change(changed(Answers.read(request)));
        }
        return asked.equals("GET quotas") || asked.equals("POST quotas") ? Optional.of(all()) : Optional.empty();
    }

    private Quotas changed(JsonNode wanted) {
        if (wanted.has("all")) {
            return switch (wanted.path("all").asString()) {
                case "usual" -> Quotas.usual();
                case "none" -> Quotas.none();
                default -> throw new IllegalArgumentException("All quotas are usual or none");
            };
        }
        var service = wanted.required("service").asString();
        var operation = wanted.required("operation").asString();
        if (registry.find(service, operation).isEmpty()) {
            throw new IllegalArgumentException("No such operation is offered: %s %s".formatted(service, operation));
        }
        return wanted.required("perSecond").isNull()
                ? throttle.quotas().without(service, operation)
                : throttle.quotas().with(service, operation, rate(wanted));
    }

    private static Rate rate(JsonNode wanted) {
        var usual = Rate.perSecond(wanted.path("perSecond").asDouble());
        return new Rate(usual.perSecond(), wanted.path("burst").asDouble(usual.burst()));
    }

    private WireResponse all() {
        var quotas = Json.object();
        new TreeMap<>(throttle.quotas().rates())
                .forEach((operation, rate) -> quotas.set(
                        operation,
                        Json.object().put("perSecond", rate.perSecond()).put("burst", rate.burst())));
        return Answers.ok(quotas);
    }
}
