package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/** Makes, changes and removes environments in AWS's time. A deployment says how far it is, and at its end why it failed. */
public final class Deployments {

    private static final String PROGRESSES = "environment-progresses";
    private static final String ENDS = "environment-deployed";

    private final Cloud cloud;
    private final Environments environments;
    private final EnvironmentResources resources;
    private final DeploymentFailures failures;
    private final Agenda agenda;
    private final List<BiConsumer<ObjectNode, Instant>> listeners = new ArrayList<>();

    Deployments(
            Cloud cloud,
            Environments environments,
            EnvironmentResources resources,
            DeploymentFailures failures,
            Agenda agenda) {
        this.cloud = cloud;
        this.environments = environments;
        this.resources = resources;
        this.failures = failures;
        this.agenda = agenda;
        agenda.on(PROGRESSES, (domain, id, at) -> progress(domain, id));
        agenda.on(ENDS, this::end);
    }

    /** Tells of every deployment that has ended, with the environment as it then is. */
    public void whenEnded(BiConsumer<ObjectNode, Instant> listener) {
        listeners.add(listener);
    }

    /** Begins a deployment of an environment that no other one is under way for. */
    void start(ObjectNode environment, DeploymentType type, Instant now) {
        DeploymentState.begin(environment, type);
        environments.save(environment.put("updatedAt", Times.text(now)));
        var duration = cloud.delays().deployment();
        var parts = type.messages().size() + 1;
        for (int part = 1; part < parts; part++) {
            plan(environment, PROGRESSES, now.plus(duration.multipliedBy(part).dividedBy(parts)));
        }
        plan(environment, ENDS, now.plus(duration));
    }

    private void plan(ObjectNode environment, String step, Instant at) {
        agenda.plan(
                at,
                step,
                environment.path("domainId").asString(),
                environment.path("id").asString());
    }

    private void progress(String domain, String id) {
        environments.find(domain, id).filter(DeploymentState::isRunning).ifPresent(environment -> {
            DeploymentState.say(environment);
            environments.save(environment);
        });
    }

    private void end(String domain, String id, Instant at) {
        var environment = environments.get(domain, id);
        var type = DeploymentState.type(environment);
        var planned = failures.take(type, environment.path("name").asString());
        if (planned.isPresent()) {
            DeploymentState.fail(environment, planned.get());
        } else {
            carryOut(environment, type, at);
        }
        environments.save(environment.put("updatedAt", Times.text(at)));
        listeners.forEach(listener -> listener.accept(environment, at));
    }

    private void carryOut(ObjectNode environment, DeploymentType type, Instant at) {
        try {
            switch (type) {
                case CREATE -> resources.make(environment, at);
                case UPDATE -> {}
                case DELETE -> resources.remove(environment, at);
            }
            DeploymentState.succeed(environment);
        } catch (ServiceError failure) {
            if (type == DeploymentType.CREATE) {
                resources.remove(environment, at);
            }
            DeploymentState.fail(
                    environment, new DeploymentState.Reason(String.valueOf(failure.status()), failure.message()));
        }
    }
}
