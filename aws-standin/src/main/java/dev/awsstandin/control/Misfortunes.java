package dev.awsstandin.control;

import dev.awsstandin.datazone.environment.DeploymentFailures;
import dev.awsstandin.datazone.environment.DeploymentFailures.Failure;
import dev.awsstandin.datazone.environment.EnvironmentStates;
import dev.awsstandin.kernel.Delays;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Pace;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What can be asked to go wrong or to take long. */
public record Misfortunes(DeploymentFailures failures, EnvironmentStates states, Pace pace) {

    /** Lets the next matching deployments fail. */
    JsonNode fail(JsonNode wanted) {
        failures.plan(new Failure(
                wanted.required("type").asString(),
                wanted.hasNonNull("environmentName")
                        ? wanted.required("environmentName").asString()
                        : null,
                wanted.required("code").asString(),
                wanted.required("message").asString(),
                wanted.path("times").asInt(1)));
        return wanted;
    }

    /** Sets the state of the environment that {@code domain/id} names. */
    JsonNode state(String environment, JsonNode wanted) {
        var slash = environment.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("An environment is named by its domain and its id");
        }
        states.set(
                environment.substring(0, slash),
                environment.substring(slash + 1),
                wanted.required("status").asString());
        return wanted;
    }

    JsonNode delays() {
        var delays = pace.delays();
        return Json.object()
                .put("deployment", delays.deployment().toString())
                .put("grant", delays.grant().toString())
                .put("listing", delays.listing().toString())
                .put("rolePropagation", delays.rolePropagation().toString())
                .put("policyPropagation", delays.policyPropagation().toString())
                .put("clientTokens", delays.clientTokens().toString());
    }

    /** Changes the delays that are named and leaves the others. */
    JsonNode change(JsonNode wanted) {
        var now = pace.delays();
        pace.change(new Delays(
                duration(wanted, "deployment", now.deployment()),
                duration(wanted, "grant", now.grant()),
                duration(wanted, "listing", now.listing()),
                duration(wanted, "rolePropagation", now.rolePropagation()),
                duration(wanted, "policyPropagation", now.policyPropagation()),
                duration(wanted, "clientTokens", now.clientTokens())));
        return delays();
    }

    private static Duration duration(JsonNode wanted, String name, Duration otherwise) {
        var duration = wanted.has(name) ? Duration.parse(wanted.path(name).asString()) : otherwise;
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Nothing takes less than no time: " + name);
        }
        return duration;
    }
}
