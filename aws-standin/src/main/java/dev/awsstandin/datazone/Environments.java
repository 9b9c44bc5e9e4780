package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Timestamps;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** The environments of projects, for their members to see and to get credentials for. */
final class Environments {

    private static final List<String> FILTERS =
            List.of("awsAccountId", "awsAccountRegion", "status", "provider", "name");

    static final String DELETED = "DELETED";
    static final String USER_ROLE = "userRoleArn";

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

    /** The environment, or DataZone's error for one that is not there or no longer there. */
    ObjectNode get(String domain, String id) {
        return requireThere(kept(domain, id));
    }

    /** The environment, which may have been deleted: that there was one is remembered. */
    ObjectNode kept(String domain, String id) {
        return environments.get(domain, id);
    }

    Optional<ObjectNode> find(String domain, String id) {
        return environments.find(domain, id).filter(Environments::isThere);
    }

    /** Those that are there and match; the test may look but not change. */
    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return environments.in(domain, environment -> isThere(environment) && matches.test(environment));
    }

    List<ObjectNode> of(String domain, String project) {
        return in(
                domain, environment -> environment.path("projectId").asString().equals(project));
    }

    static ObjectNode requireThere(ObjectNode environment) {
        if (!isThere(environment)) {
            throw Failures.invalid("Environment %s has been deleted"
                    .formatted(environment.path("id").asString()));
        }
        return environment;
    }

    static void requireNotDeleting(ObjectNode environment) {
        if (environment.path("status").asString().equals(DeploymentType.DELETE.running())) {
            throw Failures.conflict("Environment %s is being deleted"
                    .formatted(environment.path("id").asString()));
        }
    }

    private static boolean isThere(ObjectNode environment) {
        return !environment.path("status").asString().equals(DELETED);
    }

    /** Refuses a name of wrong form and one that another environment of the project has. */
    void requireGoodName(String domain, String project, String name) {
        if (!name.matches("[\\w -]{1,64}")) {
            throw Failures.invalid("Environment names have 1 to 64 letters, digits, underscores, blanks and hyphens");
        }
        if (of(domain, project).stream()
                .anyMatch(environment -> environment.path("name").asString().equals(name))) {
            throw Failures.conflict("Environment with name %s already exists within this project".formatted(name));
        }
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
        var environment = kept(call.text("domainIdentifier"), id);
        access.requireMember(call, environment.path("projectId").asString());
        return requireThere(environment);
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
        var role = provisioned(environment, USER_ROLE);
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
