package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Timestamps;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The environments of projects, for their members to see and to get credentials for. */
final class Environments {

    private static final List<String> FILTERS =
            List.of("awsAccountId", "awsAccountRegion", "status", "provider", "name");

    private final Rows environments;
    private final Projects projects;
    private final EnvironmentRoles roles;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    Environments(
            Cloud cloud, Projects projects, EnvironmentRoles roles, Access access, Outputs outputs, Paging paging) {
        this.environments = new Rows(cloud, "environments", "Environment");
        this.projects = projects;
        this.roles = roles;
        this.access = access;
        this.outputs = outputs;
        this.paging = paging;
    }

    void offerOn(Offers offers) {
        offers.offer("GetEnvironment", this::get)
                .offer("ListEnvironments", this::list)
                .offer("GetEnvironmentCredentials", this::credentials);
    }

    ObjectNode get(String domain, String id) {
        return environments.get(domain, id);
    }

    List<ObjectNode> of(String domain, String project) {
        return environments.in(
                domain, environment -> environment.path("projectId").asString().equals(project));
    }

    void save(ObjectNode environment) {
        environments.put(
                environment.path("domainId").asString(), environment.path("id").asString(), environment);
    }

    /** The value of the provisioned resource with this name; empty text when there is none. */
    static String provisioned(ObjectNode environment, String name) {
        return environment
                .path("provisionedResources")
                .valueStream()
                .filter(resource -> resource.path("name").asString().equals(name))
                .map(resource -> resource.path("value").asString())
                .findFirst()
                .orElse("");
    }

    private ObjectNode get(Call call) {
        return outputs.of(call.operation(), visible(call, call.text("identifier")));
    }

    private ObjectNode visible(Call call, String id) {
        access.profile(call);
        var environment = get(call.text("domainIdentifier"), id);
        access.requireMember(call, environment.path("projectId").asString());
        return environment;
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var project =
                projects.get(domain, call.text("projectIdentifier")).path("id").asString();
        access.requireMember(call, project);
        var found = of(domain, project).stream()
                .filter(environment -> FILTERS.stream()
                        .allMatch(filter -> EnvironmentProfiles.same(call, filter, environment, filter)))
                .filter(environment -> EnvironmentProfiles.same(
                        call, "environmentProfileIdentifier", environment, "environmentProfileId"))
                .filter(environment -> EnvironmentProfiles.same(
                        call, "environmentBlueprintIdentifier", environment, "environmentBlueprintId"))
                .sorted(Paging.order(call))
                .toList();
        return paging.page(call, "items", found);
    }

    private ObjectNode credentials(Call call) {
        var environment = visible(call, call.text("environmentIdentifier"));
        var role = provisioned(environment, "userRoleArn");
        if (!environment.path("status").asString().equals("ACTIVE") || role.isEmpty()) {
            throw Failures.invalid("Environment %s has no role to act with"
                    .formatted(environment.path("id").asString()));
        }
        var credentials = roles.credentials(role, access.userId(call));
        return Json.object()
                .put("accessKeyId", credentials.accessKeyId())
                .put("secretAccessKey", credentials.secretAccessKey())
                .put("sessionToken", credentials.sessionToken())
                .put("expiration", Timestamps.iso(credentials.expires()));
    }
}
