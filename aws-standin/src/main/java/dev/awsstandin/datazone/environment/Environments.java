package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** The environments of projects. */
public final class Environments {

    static final String DELETED = "DELETED";
    public static final String USER_ROLE = "userRoleArn";

    private final Rows environments;

    Environments(Cloud cloud) {
        this.environments = new Rows(cloud, "environments", "Environment");
    }

    /** The environment, or DataZone's error for one that is not there or no longer there. */
    public ObjectNode get(String domain, String id) {
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

    public List<ObjectNode> of(String domain, String project) {
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

    public static void requireNotDeleting(ObjectNode environment) {
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
    public static String provisioned(ObjectNode environment, String name) {
        return environment
                .path("provisionedResources")
                .valueStream()
                .filter(resource -> resource.path("name").asString().equals(name))
                .map(resource -> resource.path("value").asString())
                .findFirst()
                .orElse("");
    }
}
