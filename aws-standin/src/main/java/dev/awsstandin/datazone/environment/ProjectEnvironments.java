package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Holding;
import dev.awsstandin.datazone.shared.Times;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The environments that projects have. */
public record ProjectEnvironments(Environments environments) implements Holding {

    private static final Set<String> UNDER_WAY = Set.of("CREATING", "UPDATING", "DELETING");
    private static final String DELETED = "DELETED";

    @Override
    public String what() {
        return "environments";
    }

    @Override
    public boolean isHeld(String domain, String project) {
        return environments.of(domain, project).stream()
                .anyMatch(environment -> !status(environment).equals(DELETED));
    }

    @Override
    public void end(String domain, String project, Instant now) {
        for (var environment : environments.of(domain, project)) {
            if (UNDER_WAY.contains(status(environment))) {
                throw Failures.invalid("Project %s cannot be deleted while its environment %s is %s"
                        .formatted(project, environment.path("id").asString(), status(environment)));
            }
            environments.save(environment.put("status", DELETED).put("updatedAt", Times.text(now)));
        }
    }

    private static String status(ObjectNode environment) {
        return environment.path("status").asString();
    }
}
