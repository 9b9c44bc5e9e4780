package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Members of an environment's project see its targets; owners and contributors add to them. */
final class TargetOperations {

    private static final List<String> TAKEN_OVER = List.of(
            "name",
            "type",
            "manageAccessRole",
            "authorizedPrincipals",
            "applicableAssetTypes",
            "subscriptionTargetConfig");

    private final SubscriptionTargets targets;
    private final Environments environments;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    TargetOperations(
            SubscriptionTargets targets, Environments environments, Access access, Outputs outputs, Paging paging) {
        this.targets = targets;
        this.environments = environments;
        this.access = access;
        this.outputs = outputs;
        this.paging = paging;
    }

    void offerOn(Offers offers) {
        offers.offer("CreateSubscriptionTarget", this::create)
                .offer("GetSubscriptionTarget", this::get)
                .offer("ListSubscriptionTargets", this::list);
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var environment = environment(call);
        access.requireWorker(call, environment.path("projectId").asString());
        requireSameAccount(call, environment);
        requireOwnDatabase(call, environment);
        var target = SubscriptionTargets.created(environment, user, call.now())
                .put("provider", call.has("provider") ? call.text("provider") : SubscriptionTargets.MANAGED);
        TAKEN_OVER.forEach(member -> target.set(member, call.input().required(member)));
        targets.save(target);
        return outputs.of(call.operation(), target);
    }

    private static void requireSameAccount(Call call, ObjectNode environment) {
        var account = ":" + environment.path("awsAccountId").asString() + ":";
        for (var principal : call.input().path("authorizedPrincipals")) {
            if (principal.asString().startsWith("arn:") && !principal.asString().contains(account)) {
                throw Failures.invalid("Authorized principal is not in the same account as the environment account");
            }
        }
    }

    private void requireOwnDatabase(Call call, ObjectNode environment) {
        var wanted = database(call.input());
        if (wanted.isPresent()
                && targets
                        .of(
                                environment.path("domainId").asString(),
                                environment.path("id").asString())
                        .stream()
                        .anyMatch(target -> database(target).equals(wanted))) {
            throw Failures.conflict("A subscription target for database %s already exists in environment %s"
                    .formatted(wanted.get(), environment.path("id").asString()));
        }
    }

    private static Optional<String> database(JsonNode target) {
        return target.path("subscriptionTargetConfig")
                .valueStream()
                .map(form -> content(form.path("content").asString()))
                .filter(content -> content.hasNonNull("databaseName"))
                .map(content -> content.path("databaseName").asString())
                .findFirst();
    }

    private static JsonNode content(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JacksonException e) {
            throw Failures.invalid("The content of a subscription target form must be JSON");
        }
    }

    private ObjectNode get(Call call) {
        var environment = visibleEnvironment(call);
        return outputs.of(
                call.operation(),
                targets.get(
                        call.text("domainIdentifier"), environment.path("id").asString(), call.text("identifier")));
    }

    private ObjectNode list(Call call) {
        var environment = visibleEnvironment(call);
        return paging.page(
                call, "items", targets.ordered(call, environment.path("id").asString()));
    }

    private ObjectNode visibleEnvironment(Call call) {
        access.profile(call);
        var environment = environment(call);
        access.requireMember(call, environment.path("projectId").asString());
        return environment;
    }

    private ObjectNode environment(Call call) {
        return environments.get(call.text("domainIdentifier"), call.text("environmentIdentifier"));
    }
}
