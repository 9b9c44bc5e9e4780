package dev.awsstandin.datazone.event;

import dev.awsstandin.datazone.environment.DeploymentState;
import dev.awsstandin.datazone.environment.DeploymentType;
import dev.awsstandin.kernel.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How the deployments of environments go. */
final class EnvironmentEvents {

    private static final String LAST = "lastDeployment";

    private final Announcements announcements;

    EnvironmentEvents(Announcements announcements) {
        this.announcements = announcements;
    }

    void watch() {
        announcements.on("environments", this::environment);
    }

    private void environment(Change change) {
        var before = last(change.before(), "deploymentId") + last(change.before(), "deploymentStatus");
        var status = last(change.after(), "deploymentStatus");
        if (status.isEmpty() || before.equals(last(change.after(), "deploymentId") + status)) {
            return;
        }
        var deletion = DeploymentState.type(change.thing()) == DeploymentType.DELETE;
        announcements.tell(type(status, deletion), change, change.is("id"), change.is("projectId"), Json.object());
    }

    private static EventType type(String status, boolean deletion) {
        return switch (status) {
            case "SUCCESSFUL" ->
                deletion ? EventType.ENVIRONMENT_DELETION_COMPLETED : EventType.ENVIRONMENT_DEPLOYMENT_COMPLETED;
            case "FAILED" -> deletion ? EventType.ENVIRONMENT_DELETION_FAILED : EventType.ENVIRONMENT_DEPLOYMENT_FAILED;
            default -> deletion ? EventType.ENVIRONMENT_DELETION_STARTED : EventType.ENVIRONMENT_DEPLOYMENT_STARTED;
        };
    }

    private static String last(Optional<ObjectNode> environment, String member) {
        return environment
                .map(found -> found.path(LAST).path(member).asString(""))
                .orElse("");
    }
}
