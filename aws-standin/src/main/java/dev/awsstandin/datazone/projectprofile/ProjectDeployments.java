package dev.awsstandin.datazone.projectprofile;

import dev.awsstandin.datazone.environment.DeploymentState;
import dev.awsstandin.datazone.environment.DeploymentType;
import dev.awsstandin.datazone.environment.EnvironmentOrders;
import dev.awsstandin.datazone.environment.Environments;
import dev.awsstandin.datazone.environment.Provisioning;
import dev.awsstandin.datazone.project.Projects;
import dev.awsstandin.kernel.ServiceError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deploys the environments that come with a project: those of one place in the order together, those of the next when
 * all are there. The first failure ends it.
 */
public final class ProjectDeployments {

    private static final String ORDERS = "_orders";
    private static final String DETAILS = "environmentDeploymentDetails";
    private static final String OVERALL = "overallDeploymentStatus";
    private static final String PART = "_comesWithProject";
    private static final String RUNNING = "IN_PROGRESS";

    private final Projects projects;
    private final Environments environments;
    private final EnvironmentOrders orders;

    public ProjectDeployments(Provisioning provisioning) {
        this.projects = provisioning.ground().projects();
        this.environments = provisioning.environments();
        this.orders = new EnvironmentOrders(provisioning);
        provisioning.deployments().whenEnded(this::ended);
    }

    void begin(ObjectNode project, List<ObjectNode> ordered, Instant now) {
        ordered.forEach(order -> order.put("domainId", project.path("domainId").asString())
                .put("projectId", project.path("id").asString())
                .put("createdBy", project.path("createdBy").asString())
                .put(PART, true));
        project.putArray(ORDERS).addAll(ordered);
        project.putObject(DETAILS).put(OVERALL, RUNNING);
        next(project, now);
    }

    private void next(ObjectNode project, Instant now) {
        while (!project.path(ORDERS).isEmpty() && !isUnderWay(project)) {
            turn(project).forEach(order -> place(project, order, now));
        }
        if (isRunning(project) && !isUnderWay(project)) {
            details(project).put(OVERALL, "SUCCESSFUL");
        }
        projects.save(project);
    }

    /** Takes the orders whose turn it is. */
    private static List<ObjectNode> turn(ObjectNode project) {
        var left = project.withArrayProperty(ORDERS);
        var place = EnvironmentConfigurations.place(left.get(0));
        var turn = new ArrayList<ObjectNode>();
        while (!left.isEmpty() && EnvironmentConfigurations.place(left.get(0)) == place) {
            turn.add((ObjectNode) left.remove(0));
        }
        return turn;
    }

    private static boolean isRunning(ObjectNode project) {
        return project.path(DETAILS).path(OVERALL).asString("").equals(RUNNING);
    }

    private void place(ObjectNode project, ObjectNode order, Instant now) {
        try {
            orders.place(order, now);
        } catch (ServiceError refused) {
            fail(project, order, String.valueOf(refused.status()), refused.message());
        }
    }

    private void ended(ObjectNode environment, Instant at) {
        if (!environment.has(PART) || DeploymentState.type(environment) != DeploymentType.CREATE) {
            return;
        }
        var project = projects.get(
                environment.path("domainId").asString(),
                environment.path("projectId").asString());
        if (!isRunning(project)) {
            return;
        }
        var reason = environment.path("lastDeployment").path("failureReason");
        if (reason.isObject()) {
            fail(
                    project,
                    environment,
                    reason.path("code").asString(),
                    reason.path("message").asString());
            projects.save(project);
        } else {
            next(project, at);
        }
    }

    private boolean isUnderWay(ObjectNode project) {
        return environments
                .of(project.path("domainId").asString(), project.path("id").asString())
                .stream()
                .anyMatch(environment -> environment.has(PART) && DeploymentState.isRunning(environment));
    }

    private static void fail(ObjectNode project, JsonNode environment, String code, String message) {
        project.putArray(ORDERS);
        var details = details(project).put(OVERALL, "FAILED_DEPLOYMENT");
        details.withObjectProperty("environmentFailureReasons")
                .putArray(environment.path("name").asString())
                .addObject()
                .put("code", code)
                .put("message", message);
    }

    private static ObjectNode details(ObjectNode project) {
        return project.withObjectProperty(DETAILS);
    }
}
