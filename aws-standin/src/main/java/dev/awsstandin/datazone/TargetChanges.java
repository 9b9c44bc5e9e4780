package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Changing and deleting subscription targets, by workers of the environment's project. */
final class TargetChanges {

    private static final List<String> CHANGEABLE = List.of(
            "name",
            "provider",
            "manageAccessRole",
            "authorizedPrincipals",
            "applicableAssetTypes",
            "subscriptionTargetConfig");

    private final SubscriptionTargets targets;
    private final Environments environments;
    private final Grants grants;
    private final Access access;
    private final Outputs outputs;

    TargetChanges(Provisioning provisioning, Grants grants) {
        var ground = provisioning.ground();
        this.targets = provisioning.targets();
        this.environments = provisioning.environments();
        this.grants = grants;
        this.access = ground.access();
        this.outputs = ground.outputs();
    }

    void offerOn(Offers offers) {
        offers.offer("UpdateSubscriptionTarget", this::update).offer("DeleteSubscriptionTarget", this::delete);
    }

    private ObjectNode update(Call call) {
        var user = access.userId(call);
        var environment = environment(call);
        var target = target(call, environment);
        TargetRules.requireSameAccount(call, environment);
        var others = targets
                .of(call.text("domainIdentifier"), environment.path("id").asString())
                .stream()
                .filter(other -> !other.path("id").equals(target.path("id")))
                .toList();
        TargetRules.requireOwnDatabase(call, environment, others);
        CHANGEABLE.stream()
                .filter(call::has)
                .forEach(member -> target.set(member, call.input().required(member)));
        targets.save(target.put("updatedBy", user).put("updatedAt", Times.text(call.now())));
        return outputs.of(call.operation(), target);
    }

    private ObjectNode delete(Call call) {
        access.profile(call);
        var target = target(call, environment(call));
        var id = target.path("id").asString();
        var used = grants.in(
                call.text("domainIdentifier"),
                grant -> grant.path("subscriptionTargetId").asString().equals(id)
                        && !GrantState.of(grant).equals(GrantState.REVOKED));
        if (!used.isEmpty()) {
            throw Failures.conflict(
                    "Subscription target %s cannot be deleted because it has subscription grants".formatted(id));
        }
        targets.remove(target);
        return Json.object();
    }

    private ObjectNode environment(Call call) {
        var environment = environments.get(call.text("domainIdentifier"), call.text("environmentIdentifier"));
        access.requireWorker(call, environment.path("projectId").asString());
        return environment;
    }

    private ObjectNode target(Call call, ObjectNode environment) {
        return targets.get(call.text("domainIdentifier"), environment.path("id").asString(), call.text("identifier"));
    }
}
