package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Links that an environment offers its users. Workers of the project keep them, members see them. */
final class EnvironmentActions implements EnvironmentResources.Part {

    private static final List<String> GIVEN = List.of("name", "description", "parameters");

    private final Rows actions;
    private final Environments environments;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    EnvironmentActions(Ground ground, Environments environments) {
        this.actions = new Rows(ground.cloud(), "environment-actions", "Environment action");
        this.environments = environments;
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    void offerOn(Offers offers) {
        offers.offer("CreateEnvironmentAction", this::create)
                .offer("GetEnvironmentAction", this::get)
                .offer("ListEnvironmentActions", this::list)
                .offer("UpdateEnvironmentAction", this::update)
                .offer("DeleteEnvironmentAction", this::delete);
    }

    private ObjectNode create(Call call) {
        var environment = own(call);
        var action = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", call.text("domainIdentifier"))
                .put("environmentId", environment);
        return saved(call, environment, action);
    }

    private ObjectNode saved(Call call, String environment, ObjectNode action) {
        GIVEN.stream()
                .filter(call::has)
                .forEach(member -> action.set(member, call.input().required(member)));
        actions.put(
                call.text("domainIdentifier"),
                key(environment, action.path("id").asString()),
                action);
        return outputs.of(call.operation(), action);
    }

    private ObjectNode get(Call call) {
        var environment = visible(call);
        return outputs.of(call.operation(), find(call, environment));
    }

    private ObjectNode find(Call call, String environment) {
        return actions.get(call.text("domainIdentifier"), key(environment, call.text("identifier")));
    }

    private ObjectNode list(Call call) {
        var environment = visible(call);
        return paging.page(call, "items", actions.in(call.text("domainIdentifier"), key(environment, "")));
    }

    private ObjectNode update(Call call) {
        var environment = own(call);
        return saved(call, environment, find(call, environment));
    }

    private ObjectNode delete(Call call) {
        var environment = own(call);
        var action = find(call, environment);
        actions.remove(
                call.text("domainIdentifier"),
                key(environment, action.path("id").asString()));
        return Json.object();
    }

    @Override
    public void remove(ObjectNode environment, Instant at) {
        var domain = environment.path("domainId").asString();
        var id = environment.path("id").asString();
        actions.in(domain, key(id, ""))
                .forEach(action ->
                        actions.remove(domain, key(id, action.path("id").asString())));
    }

    /** The id of the call's environment, whose project the caller works for. */
    private String own(Call call) {
        access.profile(call);
        var environment = environments.get(call.text("domainIdentifier"), call.text("environmentIdentifier"));
        access.requireWorker(call, environment.path("projectId").asString());
        return environment.path("id").asString();
    }

    private String visible(Call call) {
        access.profile(call);
        var environment = environments.get(call.text("domainIdentifier"), call.text("environmentIdentifier"));
        access.requireMember(call, environment.path("projectId").asString());
        return environment.path("id").asString();
    }

    private static String key(String environment, String id) {
        return environment + "/" + id;
    }
}
