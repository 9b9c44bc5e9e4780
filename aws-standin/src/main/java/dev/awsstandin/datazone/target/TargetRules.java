package dev.awsstandin.datazone.target;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every subscription target, new or changed. */
final class TargetRules {

    private TargetRules() {}

    static void requireSameAccount(Call call, ObjectNode environment) {
        var account = ":" + environment.path("awsAccountId").asString() + ":";
        for (var principal : call.input().path("authorizedPrincipals")) {
            if (principal.asString().startsWith("arn:") && !principal.asString().contains(account)) {
                throw Failures.invalid("Authorized principal is not in the same account as the environment account");
            }
        }
    }

    /** Two targets of an environment cannot be for the same database. */
    static void requireOwnDatabase(Call call, ObjectNode environment, List<ObjectNode> others) {
        var wanted = database(call.input());
        if (wanted.isPresent()
                && others.stream().anyMatch(target -> database(target).equals(wanted))) {
            throw Failures.conflict("A subscription target for database %s already exists in environment %s"
                    .formatted(wanted.get(), environment.path("id").asString()));
        }
    }

    private static Optional<String> database(JsonNode target) {
        return target.path("subscriptionTargetConfig")
                .valueStream()
                .map(form -> content(form.path("content").asString()))
                .filter(content -> content.hasNonNull("databaseName"))
                .map(content -> content.required("databaseName"))
                .findFirst()
                .map(TargetRules::text);
    }

    private static String text(JsonNode name) {
        if (!name.isString()) {
            throw Failures.invalid("The databaseName of a subscription target form must be a text");
        }
        return name.asString();
    }

    private static JsonNode content(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JacksonException e) {
            throw Failures.invalid("The content of a subscription target form must be JSON");
        }
    }
}
