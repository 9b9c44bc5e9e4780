package dev.awsstandin.wire;

import dev.awsstandin.model.OperationModel;
import java.util.Map;
import java.util.Optional;

/**
 * The operation that a request asks for.
 *
 * @param name as well as it can be told; for an unknown path its method and path
 * @param model empty when the service has no such operation, or the stand-in no model of it
 * @param labels what the path says, decoded, by member
 */
record Asked(String name, Optional<OperationModel> model, Map<String, String> labels) {

    Asked {
        labels = Map.copyOf(labels);
    }

    Asked(String name, Optional<OperationModel> model) {
        this(name, model, Map.of());
    }
}
