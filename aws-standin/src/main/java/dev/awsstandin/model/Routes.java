package dev.awsstandin.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation that a method and path mean. */
public final class Routes {

    private final List<OperationModel> mostFixedFirst;

    /** A found operation with the decoded labels of its path. */
    public record Route(OperationModel operation, Map<String, String> labels) {}

    public Routes(ServiceModel model) {
        mostFixedFirst = model.operations().values().stream()
                .sorted(Comparator.comparingLong(
                                (OperationModel operation) -> operation.path().fixedSegments())
                        .reversed()
                        .thenComparing(OperationModel::name))
                .toList();
    }

    /** Finds by method and by the path as it came, before any percent-decoding and without query. */
    public Optional<Route> find(String method, String rawPath) {
        for (var operation : mostFixedFirst) {
            if (operation.method().equals(method)) {
                var labels = operation.path().match(rawPath);
                if (labels.isPresent()) {
                    return Optional.of(new Route(operation, labels.get()));
                }
            }
        }
        return Optional.empty();
    }
}
