package dev.awsstandin.datazone.environment;

import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** What an environment says of its last deployment. */
public final class DeploymentState {

    private static final String LAST = "lastDeployment";
    private static final String RUNNING = "IN_PROGRESS";

    private DeploymentState() {}

    /** Why a deployment failed. */
    record Reason(String code, String message) {}

    static void begin(ObjectNode environment, DeploymentType type) {
        environment.put("status", type.running());
        environment
                .putObject(LAST)
                .put("deploymentId", UUID.randomUUID().toString())
                .put("deploymentType", type.name())
                .put("deploymentStatus", RUNNING)
                .put("isDeploymentComplete", false)
                .putArray("messages")
                .add("Deployment started");
    }

    public static boolean isRunning(ObjectNode environment) {
        return environment.path(LAST).path("deploymentStatus").asString("").equals(RUNNING);
    }

    public static DeploymentType type(ObjectNode environment) {
        return DeploymentType.valueOf(
                environment.path(LAST).path("deploymentType").asString());
    }

    /** Says the next of what the type has to say, if anything is left. */
    static void say(ObjectNode environment) {
        var all = type(environment).messages();
        var said = environment.path(LAST).path("messages").size() - 1;
        if (said < all.size()) {
            message(environment, all.get(said));
        }
    }

    static void succeed(ObjectNode environment) {
        sayAll(environment);
        message(environment, "Deployment completed");
        environment.put("status", type(environment).succeeded());
        last(environment).put("deploymentStatus", "SUCCESSFUL").put("isDeploymentComplete", true);
    }

    static void fail(ObjectNode environment, Reason reason) {
        message(environment, "Deployment failed: " + reason.message());
        environment.put("status", type(environment).failed());
        last(environment)
                .put("deploymentStatus", "FAILED")
                .put("isDeploymentComplete", true)
                .putObject("failureReason")
                .put("code", reason.code())
                .put("message", reason.message());
    }

    private static void sayAll(ObjectNode environment) {
        type(environment).messages().forEach(message -> say(environment));
    }

    private static void message(ObjectNode environment, String message) {
        last(environment).withArrayProperty("messages").add(message);
    }

    private static ObjectNode last(ObjectNode environment) {
        return environment.withObjectProperty(LAST);
    }
}
