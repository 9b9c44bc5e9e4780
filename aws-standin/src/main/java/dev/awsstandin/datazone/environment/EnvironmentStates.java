package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;

/** Puts environments into states that AWS can show for reasons of its own. Nothing but the state changes. */
public final class EnvironmentStates {

    private static final List<String> STABLE = List.of("ACTIVE", "SUSPENDED", "DISABLED", "EXPIRED", "INACCESSIBLE");

    private final Cloud cloud;
    private final Environments environments;

    public EnvironmentStates(Cloud cloud, Environments environments) {
        this.cloud = cloud;
        this.environments = environments;
    }

    /** Sets the state of an environment for which no deployment is under way. */
    public void set(String domain, String environment, String status) {
        if (!STABLE.contains(status)) {
            throw new IllegalArgumentException("%s is none of %s".formatted(status, String.join(", ", STABLE)));
        }
        cloud.store().write(() -> {
            change(domain, environment, status);
            return true;
        });
    }

    private void change(String domain, String id, String status) {
        try {
            var environment = environments.get(domain, id);
            if (DeploymentState.isRunning(environment)) {
                throw new IllegalArgumentException("Environment %s is %s"
                        .formatted(id, environment.path("status").asString()));
            }
            environments.save(environment
                    .put("status", status)
                    .put("updatedAt", Times.text(cloud.clock().now())));
        } catch (ServiceError missing) {
            throw new IllegalArgumentException(missing.message(), missing);
        }
    }
}
