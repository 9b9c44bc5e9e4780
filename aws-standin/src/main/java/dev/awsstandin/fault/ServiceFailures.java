package dev.awsstandin.fault;

import dev.awsstandin.kernel.AccessDenied;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.model.ServiceModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The errors by which each service refuses for reasons that are not the client's; kept in failures.json. */
public final class ServiceFailures {

    private final Map<String, JsonNode> failures;
    private final Map<String, ServiceModel> models = new HashMap<>();

    private ServiceFailures(Map<String, JsonNode> failures, List<ServiceModel> services) {
        this.failures = failures;
        services.forEach(service -> models.put(service.name(), service));
        if (!failures.keySet().containsAll(models.keySet())) {
            throw new IllegalStateException("failures.json lacks one of " + models.keySet());
        }
    }

    public static ServiceFailures of(List<ServiceModel> services) {
        try (var data = ServiceFailures.class.getResourceAsStream("failures.json")) {
            var failures = new HashMap<String, JsonNode>();
            Json.mapper().readTree(data).forEachEntry(failures::put);
            return new ServiceFailures(failures, services);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ServiceError throttled(String service) {
        return error(of(service).required("throttled"));
    }

    /** The service's own failure. */
    public ServiceError broken(String service) {
        return error(of(service).required("broken"));
    }

    /** Empty when the operation has no error for something that is missing. */
    public Optional<ServiceError> missing(Operation operation) {
        var service = of(operation.service());
        var declared = declared(operation);
        return Stream.of(
                        service.path("missingBy").path(operation.name()),
                        declared.contains(service.path("missing").path("code").asString(""))
                                ? service.path("missing")
                                : service.path("missingElsewhere"))
                .filter(JsonNode::isObject)
                .findFirst()
                .map(ServiceFailures::error);
    }

    /** What IAM says, although no policy does. */
    public ServiceError denied(Operation operation, Call call) {
        var action = operation.action() == null ? operation.service() + ":" + operation.name() : operation.action();
        return new AccessDenied("User: %s is not authorized to perform: %s"
                .formatted(call.caller().arn(), action));
    }

    /** The error of a fault; empty when it is none of errors. */
    Optional<ServiceError> of(FaultKind kind, Operation operation, Call call) {
        return switch (kind) {
            case THROTTLE -> Optional.of(throttled(operation.service()));
            case SERVER_ERROR -> Optional.of(broken(operation.service()));
            case ACCESS_DENIED -> Optional.of(denied(operation, call));
            case NOT_FOUND -> missing(operation);
            case RESET, HANG, TRUNCATE, LOSE_REPLY, STALE_READS -> Optional.empty();
        };
    }

    private List<String> declared(Operation operation) {
        var model = models.get(operation.service());
        return model == null
                ? List.of()
                : model.known(operation.name()).errors().stream()
                        .map(shape -> model.errors().get(shape))
                        .flatMap(Stream::ofNullable)
                        .map(error -> error.code())
                        .toList();
    }

    private JsonNode of(String service) {
        var known = failures.get(service);
        if (known == null) {
            throw new IllegalArgumentException("failures.json does not know " + service);
        }
        return known;
    }

    private static ServiceError error(JsonNode failure) {
        return new ServiceError(
                failure.required("code").asString(),
                failure.required("status").asInt(),
                failure.required("message").asString());
    }
}
