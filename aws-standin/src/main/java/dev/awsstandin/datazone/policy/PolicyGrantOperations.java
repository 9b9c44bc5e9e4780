package dev.awsstandin.datazone.policy;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Granting managed policies and taking grants back, by those who manage the entity. All of the domain see grants. */
public final class PolicyGrantOperations {

    private static final int MOST = 20;

    private final PolicyGrants grants;
    private final PolicyPrincipals principals;
    private final Map<String, PolicyEntities> entities;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    /** @param entities by the type that they are of; those of domain units need not be among them */
    public PolicyGrantOperations(
            Policies policies, Map<String, PolicyEntities> entities, Outputs outputs, Paging paging) {
        this.grants = policies.grants();
        this.principals = policies.principals();
        this.entities = Map.copyOf(entities);
        this.access = policies.access();
        this.outputs = outputs;
        this.paging = paging;
    }

    public void offerOn(Offers offers) {
        offers.offer("AddPolicyGrant", this::add)
                .offer("RemovePolicyGrant", this::remove)
                .offer("ListPolicyGrants", this::list);
    }

    private ObjectNode add(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var entity = managed(call);
        var type = type(call);
        type.requireFit(call.input().path("detail"));
        var principal = principals.resolved(domain, call.input().path("principal"));
        requireRoom(grants.on(domain, type, entity), principal, "%s on %s".formatted(type, entity));
        var grant = Json.object()
                .put("grantId", Ids.lower(10))
                .put("createdAt", Times.text(call.now()))
                .put("createdBy", user);
        grant.set("principal", principal);
        grant.set("detail", call.input().path("detail"));
        grants.add(domain, type, entity, grant);
        return outputs.of(call.operation(), grant);
    }

    private static void requireRoom(List<ObjectNode> there, ObjectNode principal, String policy) {
        if (there.stream().anyMatch(grant -> grant.path("principal").equals(principal))) {
            throw Failures.conflict("The principal already has a grant of " + policy);
        }
        if (there.size() >= MOST) {
            throw Failures.quota("There are %d grants of %s, and there can be no more".formatted(MOST, policy));
        }
    }

    private ObjectNode remove(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var entity = managed(call);
        var type = type(call);
        var principal = principals.resolved(domain, call.input().path("principal"));
        grants.on(domain, type, entity).stream()
                .filter(grant -> grant.path("principal").equals(principal))
                .filter(grant -> Asked.same(call, "grantIdentifier", grant, "grantId"))
                .forEach(grant -> grants.remove(domain, type, entity, grant));
        return Json.object();
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var found = grants.on(call.text("domainIdentifier"), type(call), call.text("entityIdentifier")).stream()
                .map(grant -> grant.put("id", grant.path("grantId").asString()))
                .sorted(Comparator.comparing(
                                (ObjectNode grant) -> grant.path("createdAt").asString())
                        .thenComparing(grant -> grant.path("id").asString()))
                .toList();
        return paging.shortPage(call, "grantList", found);
    }

    private static PolicyType type(Call call) {
        return PolicyType.of(call.text("policyType"), call.text("entityType"));
    }

    /** The identifier of an entity that is there and that the caller manages. */
    private String managed(Call call) {
        var type = call.text("entityType");
        var entity = call.text("entityIdentifier");
        if (type.equals(PolicyType.DOMAIN_UNIT)) {
            var units = principals.units();
            units.get(call.text("domainIdentifier"), entity);
            units.requireOwner(call, access.ids(call), entity);
        } else {
            Optional.ofNullable(entities.get(type))
                    .orElseThrow(() -> Failures.invalid("Entity type %s is not supported".formatted(type)))
                    .requireManaged(call, entity);
        }
        return entity;
    }
}
