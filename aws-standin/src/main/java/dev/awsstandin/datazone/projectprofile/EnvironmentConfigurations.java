package dev.awsstandin.datazone.projectprofile;

import dev.awsstandin.datazone.blueprint.BlueprintConfigurations;
import dev.awsstandin.datazone.blueprint.Blueprints;
import dev.awsstandin.datazone.blueprint.UserParameters;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a project profile says of the environments of its projects. */
public record EnvironmentConfigurations(Cloud cloud, Blueprints blueprints, BlueprintConfigurations enabled) {

    /** The configurations, each with an id, or what is wrong with the first that cannot be. */
    ArrayNode accept(String domain, JsonNode given) {
        var names = new HashSet<String>();
        var accepted = Json.array();
        for (var configuration : given) {
            var name = configuration.path("name").asString();
            if (!names.add(name)) {
                throw Failures.invalid("Environment configuration %s is given twice".formatted(name));
            }
            requireHere(name, configuration);
            parameters(domain, configuration);
            enabled.enabled(domain, configuration.path("environmentBlueprintId").asString(), region(configuration));
            accepted.add(identified((ObjectNode) configuration.deepCopy()));
        }
        return accepted;
    }

    private static ObjectNode identified(ObjectNode configuration) {
        return configuration.has("id") ? configuration : configuration.put("id", Ids.lower(14));
    }

    private void requireHere(String name, JsonNode configuration) {
        var account = configuration.path("awsAccount");
        if (configuration.has("accountPools")
                || account.has("awsAccountIdPath")
                || configuration.path("awsRegion").has("regionNamePath")
                || configuration.path("configurationParameters").has("ssmPath")) {
            throw Failures.invalid(
                    "Environment configuration %s names an account pool or a parameter of Systems Manager,"
                                    .formatted(name)
                            + " and there are none here");
        }
        if (!account.path("awsAccountId").asString(cloud.account()).equals(cloud.account())) {
            throw Failures.invalid("Account %s is not associated with the domain"
                    .formatted(account.path("awsAccountId").asString()));
        }
    }

    private String region(JsonNode configuration) {
        return configuration.path("awsRegion").path("regionName").asString(cloud.region());
    }

    /** The blueprint's parameters with what the configuration says of them. */
    private ArrayNode parameters(String domain, JsonNode configuration) {
        var overrides = configuration.path("configurationParameters").path("parameterOverrides");
        var valued = Json.array();
        overrides.valueStream().filter(override -> override.has("value")).forEach(valued::add);
        var parameters = UserParameters.with(
                blueprints
                        .get(
                                domain,
                                configuration.path("environmentBlueprintId").asString())
                        .path("userParameters"),
                valued);
        overrides
                .valueStream()
                .filter(override -> override.has("isEditable"))
                .forEach(override -> named(parameters, override.path("name").asString(""))
                        .set("isEditable", override.path("isEditable")));
        return parameters;
    }

    private static ObjectNode named(ArrayNode parameters, String name) {
        return parameters
                .valueStream()
                .filter(parameter -> parameter.path("keyName").asString().equals(name))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow(() -> Failures.invalid("Unknown user parameters: " + name));
    }

    /** Orders for the environments that come with a project, first things first, with the parameters given for them. */
    List<ObjectNode> orders(ObjectNode profile, JsonNode given) {
        var domain = profile.path("domainId").asString();
        var byName = given(profile, given);
        var orders = profile.path("environmentConfigurations")
                .valueStream()
                .filter(configuration ->
                        !configuration.path("deploymentMode").asString("").equals("ON_DEMAND"))
                .sorted(Comparator.comparingInt(EnvironmentConfigurations::place))
                .map(configuration -> order(
                        configuration,
                        UserParameters.with(
                                parameters(domain, configuration),
                                byName.getOrDefault(configuration.path("name").asString(), Json.array()))))
                .toList();
        orders.forEach(order -> UserParameters.requireComplete(order.path("userParameters")));
        return orders;
    }

    /** When a configuration or an order has its turn. */
    static int place(JsonNode ordered) {
        return ordered.path("deploymentOrder").asInt(0);
    }

    private static Map<String, JsonNode> given(ObjectNode profile, JsonNode given) {
        Map<String, JsonNode> byName = new HashMap<>();
        given.forEach(one ->
                byName.put(one.path("environmentConfigurationName").asString(""), one.path("environmentParameters")));
        var known = profile.path("environmentConfigurations")
                .valueStream()
                .map(configuration -> configuration.path("name").asString())
                .toList();
        byName.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name);
                });
        return byName;
    }

    /** The order for one environment more of the configuration with this id. */
    ObjectNode order(ObjectNode profile, String id) {
        return profile.path("environmentConfigurations")
                .valueStream()
                .filter(configuration -> configuration.path("id").asString().equals(id))
                .findFirst()
                .map(configuration ->
                        order(configuration, parameters(profile.path("domainId").asString(), configuration)))
                .orElseThrow(() -> unknown(id));
    }

    private static ServiceError unknown(String configuration) {
        return Failures.invalid("The project profile has no environment configuration %s".formatted(configuration));
    }

    private ObjectNode order(JsonNode configuration, ArrayNode parameters) {
        return Json.object()
                .put("environmentConfigurationId", configuration.path("id").asString())
                .put("name", configuration.path("name").asString())
                .put("deploymentOrder", place(configuration))
                .put(
                        "environmentBlueprintId",
                        configuration.path("environmentBlueprintId").asString())
                .put("awsAccountId", cloud.account())
                .put("awsAccountRegion", region(configuration))
                .set("userParameters", parameters);
    }
}
