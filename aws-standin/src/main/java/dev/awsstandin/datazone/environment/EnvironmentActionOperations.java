package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Workers of the project keep the actions of its environments, members see them. */
final class EnvironmentActionOperations {

    private static final List<String> GIVEN = List.of("name", "description", "parameters");

    private final EnvironmentActions actions;
    private final Environments environments;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    EnvironmentActionOperations(Ground ground, EnvironmentActions actions, Environments environments) {
        this.actions = actions;
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
        actions.save(call.text("domainIdentifier"), environment, action);
        return outputs.of(call.operation(), action);
    }

    private ObjectNode get(Call call) {
        var environment = visible(call);
        return outputs.of(call.operation(), find(call, environment));
    }

    private ObjectNode find(Call call, String environment) {
        return actions.get(call.text("domainIdentifier"), environment, call.text("identifier"));
    }

    private ObjectNode list(Call call) {
        var environment = visible(call);
        return paging.page(call, "items", actions.of(call.text("domainIdentifier"), environment));
    }

    private ObjectNode update(Call call) {
        var environment = own(call);
        return saved(call, environment, find(call, environment));
    }

    private ObjectNode delete(Call call) {
        var environment = own(call);
        actions.remove(call.text("domainIdentifier"), environment, find(call, environment));
        return Json.object();
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
}
