package dev.awsstandin.model;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Checks an operation's input, all members of path, query, header and body together, against the service model.
 * Types come first; then every broken constraint is counted. Members that the model does not know are ignored.
 */
public final class RequestValidator {

    private RequestValidator() {}

    public static Optional<InvalidInput> check(OperationModel operation, JsonNode input) {
        var mismatch = TypeCheck.firstMismatch(operation.input(), input);
        if (mismatch.isPresent()) {
            return Optional.of(new InvalidInput(InvalidInput.Kind.SERIALIZATION, mismatch.get()));
        }
        var violations = ConstraintCheck.violations(operation.input(), input);
        if (violations.isEmpty()) {
            return Optional.empty();
        }
        var message = "%d validation error%s detected: %s"
                .formatted(violations.size(), violations.size() == 1 ? "" : "s", String.join("; ", violations));
        return Optional.of(new InvalidInput(InvalidInput.Kind.VALIDATION, message));
    }
}
