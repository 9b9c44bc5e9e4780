package dev.awsstandin.model;

import java.util.Map;
import java.util.Optional;

/**
 * A service and its offered operations.
 *
 * @param name the endpoint prefix and IAM prefix, as in {@code datazone}
 * @param targetPrefix what precedes the operation in {@code X-Amz-Target}; empty text unless the protocol is JSON
 * @param jsonVersion {@code 1.0} or {@code 1.1}; empty text unless the protocol is JSON
 * @param xmlNamespace of Query answers; empty text otherwise
 * @param errors declared errors by the name of their shape
 */
public record ServiceModel(
        String name,
        Protocol protocol,
        String apiVersion,
        String signingName,
        String targetPrefix,
        String jsonVersion,
        String xmlNamespace,
        Map<String, OperationModel> operations,
        Map<String, Shape> shapes,
        Map<String, ErrorModel> errors) {

    /** Reads the model shipped for this service. */
    public static ServiceModel load(String service) {
        return ModelReader.read(service);
    }

    public Optional<OperationModel> operation(String operation) {
        return Optional.ofNullable(operations.get(operation));
    }

    /** The operation, which the caller knows to be in the model. */
    public OperationModel known(String operation) {
        return operation(operation)
                .orElseThrow(() -> new IllegalArgumentException(name + " has no operation " + operation));
    }
}
