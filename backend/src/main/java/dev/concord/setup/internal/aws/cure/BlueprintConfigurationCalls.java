package dev.concord.setup.internal.aws.cure;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.Principal;
import dev.concord.setup.internal.aws.cure.SetUpCalls.SetUpCall;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import tools.jackson.databind.JsonNode;

/** Enabling a blueprint: an upsert, so that making the call again changes nothing. */
@Component
class BlueprintConfigurationCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;

    BlueprintConfigurationCalls(DataZoneClient datazone, AwsCalls calls) {
        this.datazone = datazone;
        this.calls = calls;
    }

    SetUpCall put(JsonNode input) {
        return new SetUpCall() {
            @Override
            public boolean made(Principal as) {
                return false;
            }

            @Override
            public Answer make(Principal as) {
                return putNow(as, input);
            }
        };
    }

    private Answer putNow(Principal as, JsonNode input) {
        var made = calls.call(
                as,
                with -> datazone.putEnvironmentBlueprintConfiguration(
                        put -> put.domainIdentifier(text(input, "domainIdentifier"))
                                .environmentBlueprintIdentifier(text(input, "environmentBlueprintIdentifier"))
                                .enabledRegions(input.path("enabledRegions")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList())
                                .provisioningRoleArn(text(input, "provisioningRoleArn"))
                                .manageAccessRoleArn(text(input, "manageAccessRoleArn"))
                                .environmentRolePermissionBoundary(text(input, "environmentRolePermissionBoundary"))
                                .regionalParameters(byRegion(input.path("regionalParameters")))
                                .overrideConfiguration(with)));
        return Answer.of(made.environmentBlueprintId());
    }

    private static Map<String, Map<String, String>> byRegion(JsonNode input) {
        var regions = new LinkedHashMap<String, Map<String, String>>();
        input.properties().forEach(region -> {
            var values = new LinkedHashMap<String, String>();
            region.getValue()
                    .properties()
                    .forEach(
                            value -> values.put(value.getKey(), value.getValue().asString()));
            regions.put(region.getKey(), values);
        });
        return regions;
    }

    private static String text(JsonNode input, String member) {
        return input.required(member).asString();
    }
}
