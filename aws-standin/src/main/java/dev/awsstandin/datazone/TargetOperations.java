package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import java.util.List;
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
        TargetRules.requireSameAccount(call, environment);
        TargetRules.requireOwnDatabase(
                call,
                environment,
                targets.of(call.text("domainIdentifier"), environment.path("id").asString()));
        var target = SubscriptionTargets.created(environment, user, call.now())
                .put("provider", call.has("provider") ? call.text("provider") : SubscriptionTargets.MANAGED);
        TAKEN_OVER.forEach(member -> target.set(member, call.input().required(member)));
        targets.save(target);
        return outputs.of(call.operation(), target);
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
