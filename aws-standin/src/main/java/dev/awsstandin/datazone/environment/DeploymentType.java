package dev.awsstandin.datazone.environment;

import java.util.List;

/** What a deployment does to its environment, and the states that the environment goes through. */
public enum DeploymentType {
    CREATE("CREATING", "ACTIVE", "CREATE_FAILED"),
    UPDATE("UPDATING", "ACTIVE", "UPDATE_FAILED"),
    DELETE("DELETING", Environments.DELETED, "DELETE_FAILED");

    private final String running;
    private final String succeeded;
    private final String failed;

    DeploymentType(String running, String succeeded, String failed) {
        this.running = running;
        this.succeeded = succeeded;
        this.failed = failed;
    }

    String running() {
        return running;
    }

    String succeeded() {
        return succeeded;
    }

    String failed() {
        return failed;
    }

    /** What is said between the beginning and the end, one after the other. */
    List<String> messages() {
        return switch (this) {
            case CREATE -> List.of("Creating the environment's user role", "Creating the environment's resources");
            case UPDATE -> List.of("Updating the environment's resources");
            case DELETE -> List.of("Deleting the environment's resources", "Deleting the environment's user role");
        };
    }
}
