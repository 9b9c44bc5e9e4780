package dev.awsstandin.wire;

import dev.awsstandin.kernel.AccessDenied;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.model.InvalidInput;
import dev.awsstandin.model.OperationModel;
import dev.awsstandin.model.ServiceModel;
import dev.awsstandin.wire.http.Content;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;
import dev.awsstandin.wire.sigv4.SignatureRefused;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** JSON 1.0 and 1.1: the operation is in X-Amz-Target, everything else in a JSON body; errors are 400 or 500. */
final class TargetJson implements ServiceProtocol {

    private static final String FRAMEWORK = "com.amazon.coral.service#";

    private final ServiceModel model;

    TargetJson(ServiceModel model) {
        this.model = model;
    }

    @Override
    public ServiceModel model() {
        return model;
    }

    @Override
    public Asked asked(WireRequest request) {
        var target = request.header("x-amz-target").orElse("");
        var name = target.substring(target.indexOf('.') + 1);
        return new Asked(name, model.operation(name));
    }

    @Override
    public ObjectNode input(WireRequest request, OperationModel operation, Asked asked) {
        return JsonBody.read(request.body());
    }

    @Override
    public WireResponse success(OperationModel operation, ObjectNode output, String requestId) {
        var body = operation.output().isEmpty()
                ? Content.none()
                : Content.of(Json.mapper().writeValueAsBytes(output));
        return new WireResponse(operation.status(), headers(requestId), body);
    }

    @Override
    public WireResponse failure(ServiceError error, String requestId) {
        var headers = new HashMap<>(headers(requestId));
        if (onceQuery()) {
            headers.put("x-amzn-query-error", QueryCodes.header(error));
        }
        var body = Json.object().put("__type", typeOf(error)).put(messageMember(error), error.message());
        return new WireResponse(
                error.status(), headers, Content.of(Json.mapper().writeValueAsBytes(body)));
    }

    private String messageMember(ServiceError error) {
        var declared = model.errors().get(error.code());
        return declared == null ? "message" : declared.message();
    }

    private boolean onceQuery() {
        return model.jsonVersion().equals("1.0");
    }

    /** A service that once spoke Query names its errors in full. */
    private String typeOf(ServiceError error) {
        return onceQuery() && !error.code().contains("#")
                ? "com.amazonaws.%s#%s".formatted(model.name(), error.code())
                : error.code();
    }

    private Map<String, String> headers(String requestId) {
        return Map.of("x-amzn-requestid", requestId, "content-type", "application/x-amz-json-" + model.jsonVersion());
    }

    @Override
    public ServiceError unknownOperation(Asked asked) {
        return new ServiceError(
                FRAMEWORK + "UnknownOperationException", 400, "The requested operation is not supported");
    }

    @Override
    public ServiceError unsigned(SignatureRefused refused) {
        return new ServiceError(FRAMEWORK + refused.why().jsonCode(), 400, refused.message());
    }

    @Override
    public ServiceError invalid(InvalidInput invalid) {
        return switch (invalid.kind()) {
            case SERIALIZATION -> spelled(JsonBody.unreadable(invalid.message()));
            case VALIDATION -> onceQuery() ? ParameterFaults.of(invalid) : ServiceError.validation(invalid.message());
        };
    }

    @Override
    public ServiceError spelled(ServiceError error) {
        if (error instanceof AccessDenied) {
            return new ServiceError(error.code(), 400, error.message());
        }
        return error.code().equals("SerializationException")
                ? new ServiceError(FRAMEWORK + error.code(), 400, error.message())
                : error;
    }
}
