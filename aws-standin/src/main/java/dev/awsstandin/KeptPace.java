package dev.awsstandin;

import dev.awsstandin.kernel.Delays;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Pace;
import dev.awsstandin.kernel.state.Store;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps delays that were changed at run time; they come before those of the settings. */
final class KeptPace {

    private static final String KEY = "changed";

    private KeptPace() {}

    static Pace open(Store store, Delays usual) {
        var table = store.table("kernel.delays");
        return new Pace(
                () -> table.get(KEY).map(kept -> fromJson(kept, usual)).orElse(usual),
                changed -> table.put(KEY, toJson(changed)));
    }

    private static ObjectNode toJson(Delays delays) {
        return Json.object()
                .put("deployment", delays.deployment().toString())
                .put("grant", delays.grant().toString())
                .put("listing", delays.listing().toString())
                .put("rolePropagation", delays.rolePropagation().toString())
                .put("policyPropagation", delays.policyPropagation().toString())
                .put("clientTokens", delays.clientTokens().toString());
    }

    /** Folders of before know nothing of some delays. */
    private static Delays fromJson(JsonNode kept, Delays usual) {
        return new Delays(
                duration(kept, "deployment"),
                duration(kept, "grant"),
                duration(kept, "listing"),
                duration(kept, "rolePropagation"),
                kept.has("policyPropagation") ? duration(kept, "policyPropagation") : usual.policyPropagation(),
                kept.has("clientTokens")
                        ? duration(kept, "clientTokens")
                        : Delays.usual().clientTokens());
    }

    private static Duration duration(JsonNode kept, String name) {
        return Duration.parse(kept.path(name).asString());
    }
}
