package dev.awsstandin;

import dev.awsstandin.fault.ServiceFailures;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.state.Store;
import dev.awsstandin.quota.Quotas;
import dev.awsstandin.quota.Rate;
import dev.awsstandin.quota.Throttle;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps quotas that were changed at run time; they come before those of the settings. */
final class KeptQuotas {

    private static final String KEY = "changed";

    private KeptQuotas() {}

    static Throttle open(Store store, Quotas usual, ServiceFailures failures) {
        var table = store.table("kernel.quotas");
        return new Throttle(
                () -> table.get(KEY).map(KeptQuotas::fromJson).orElse(usual),
                changed -> table.put(KEY, toJson(changed)),
                failures,
                System::nanoTime);
    }

    private static ObjectNode toJson(Quotas quotas) {
        var json = Json.object();
        quotas.rates()
                .forEach((operation, rate) -> json.set(
                        operation,
                        Json.object().put("perSecond", rate.perSecond()).put("burst", rate.burst())));
        return json;
    }

    private static Quotas fromJson(JsonNode kept) {
        var rates = new TreeMap<String, Rate>();
        kept.forEachEntry((operation, rate) -> rates.put(
                operation,
                new Rate(rate.path("perSecond").asDouble(), rate.path("burst").asDouble())));
        return new Quotas(rates);
    }
}
