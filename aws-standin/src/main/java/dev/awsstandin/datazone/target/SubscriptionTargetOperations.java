package dev.awsstandin.datazone.target;

import dev.awsstandin.datazone.environment.Environments;
import dev.awsstandin.datazone.environment.Provisioning;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.util.List;
import java.util.function.BiPredicate;
import tools.jackson.databind.node.ObjectNode;

/** Members of an environment's project see its subscription targets; owners and contributors keep them. */
public final class SubscriptionTargetOperations {

    private static final List<String> TAKEN_OVER = List.of(
            "name",
            "type",
            "manageAccessRole",
            "authorizedPrincipals",
            "applicableAssetTypes",
            "subscriptionTargetConfig");
    private static final List<String> CHANGEABLE = List.of(
            "name",
            "provider",
            "manageAccessRole",
            "authorizedPrincipals",
            "applicableAssetTypes",
            "subscriptionTargetConfig");

    private final SubscriptionTargets targets;
    private final BiPredicate<String, String> used;
    private final Environments environments;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    /** @param used whether in a domain something is granted to a target */
    public SubscriptionTargetOperations(
            SubscriptionTargets targets, BiPredicate<String, String> used, Provisioning provisioning) {
        this.targets = targets;
        this.used = used;
        this.environments = provisioning.environments();
        this.access = provisioning.ground().access();
        this.outputs = provisioning.ground().outputs();
        this.paging = provisioning.ground().paging();
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateSubscriptionTarget", this::create)
                .offer("GetSubscriptionTarget", this::get)
                .offer("ListSubscriptionTargets", this::list)
                .offer("UpdateSubscriptionTarget", this::update)
                .offer("DeleteSubscriptionTarget", this::delete);
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var environment = ownEnvironment(call);
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
        return outputs.of(call.operation(), target(call, visibleEnvironment(call)));
    }

    private ObjectNode list(Call call) {
        var environment = visibleEnvironment(call);
        return paging.page(
                call, "items", targets.ordered(call, environment.path("id").asString()));
    }

    private ObjectNode update(Call call) {
        var user = access.userId(call);
        var environment = ownEnvironment(call);
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
        var target = target(call, ownEnvironment(call));
        var id = target.path("id").asString();
        if (used.test(call.text("domainIdentifier"), id)) {
            throw Failures.conflict(
                    "Subscription target %s cannot be deleted because it has subscription grants".formatted(id));
        }
        targets.remove(target);
        return Json.object();
    }

    private ObjectNode visibleEnvironment(Call call) {
        access.profile(call);
        var environment = environment(call);
        access.requireMember(call, environment.path("projectId").asString());
        return environment;
    }

    private ObjectNode ownEnvironment(Call call) {
        var environment = environment(call);
        access.requireWorker(call, environment.path("projectId").asString());
        return environment;
    }

    private ObjectNode environment(Call call) {
        return environments.get(call.text("domainIdentifier"), call.text("environmentIdentifier"));
    }

    private ObjectNode target(Call call, ObjectNode environment) {
        return targets.get(call.text("domainIdentifier"), environment.path("id").asString(), call.text("identifier"));
    }
}
