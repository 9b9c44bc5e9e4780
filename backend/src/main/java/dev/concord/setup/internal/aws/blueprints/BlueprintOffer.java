package dev.concord.setup.internal.aws.blueprints;

import dev.concord.setup.Offer;
import dev.concord.setup.internal.aws.Names;
import dev.concord.setup.internal.aws.OfferedCalls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentBlueprintConfigurationResponse;

/** The one call that cures all checks of the blueprint: it sets region, roles and boundary, and keeps what else is set. */
@Component
class BlueprintOffer {
    private final Blueprint blueprint;
    private final OfferedCalls offered;
    private final Names names;

    BlueprintOffer(Blueprint blueprint, OfferedCalls offered, Names names) {
        this.blueprint = blueprint;
        this.offered = offered;
        this.names = names;
    }

    Offer toConfigure(Optional<GetEnvironmentBlueprintConfigurationResponse> now) {
        var input = new LinkedHashMap<String, Object>();
        input.put("domainIdentifier", names.domain());
        input.put("environmentBlueprintIdentifier", blueprint.id());
        input.put("enabledRegions", regions(now));
        input.put("provisioningRoleArn", names.provisioningRole());
        input.put("manageAccessRoleArn", names.manageAccessRole());
        input.put("environmentRolePermissionBoundary", names.environmentBoundary());
        input.put("regionalParameters", parameters(now));
        return new Offer(
                "Configure the blueprint " + Blueprint.NAME,
                List.of(offered.call(
                        "PutEnvironmentBlueprintConfiguration",
                        "Enables %s in %s with the template's roles and boundary"
                                .formatted(Blueprint.NAME, names.region()),
                        input)));
    }

    private Set<String> regions(Optional<GetEnvironmentBlueprintConfigurationResponse> now) {
        var regions = new TreeSet<String>();
        now.ifPresent(configuration -> regions.addAll(configuration.enabledRegions()));
        regions.add(names.region());
        return regions;
    }

    private Map<String, Map<String, String>> parameters(Optional<GetEnvironmentBlueprintConfigurationResponse> now) {
        var parameters = new TreeMap<String, Map<String, String>>();
        now.ifPresent(configuration -> configuration
                .regionalParameters()
                .forEach((region, values) -> parameters.put(region, new TreeMap<>(values))));
        parameters
                .computeIfAbsent(names.region(), region -> new TreeMap<>())
                .putIfAbsent("S3Location", "s3://amazon-datazone-%s-%s".formatted(names.account(), names.region()));
        return parameters;
    }
}
