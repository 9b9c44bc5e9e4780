package dev.awsstandin.wire;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.model.InvalidInput;
import dev.awsstandin.model.OperationModel;
import dev.awsstandin.model.Routes;
import dev.awsstandin.model.ServiceModel;
import dev.awsstandin.wire.http.Content;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;
import dev.awsstandin.wire.sigv4.SignatureRefused;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** REST-JSON: the operation is in method and path, members in path, query, headers and a JSON body. */
final class RestJson implements ServiceProtocol {

    private final ServiceModel model;
    private final Routes routes;

    RestJson(ServiceModel model) {
        this.model = model;
        this.routes = new Routes(model);
    }

    @Override
    public ServiceModel model() {
        return model;
    }

    @Override
    public Asked asked(WireRequest request) {
        return routes.find(request.method(), request.path())
                .map(route -> new Asked(route.operation().name(), Optional.of(route.operation()), route.labels()))
                .orElseGet(() -> new Asked(request.method() + " " + request.path(), Optional.empty()));
    }

    @Override
    public ObjectNode input(WireRequest request, OperationModel operation, Asked asked) {
        return new RestBinding(operation.input()).input(request, asked.labels());
    }

    @Override
    public WireResponse success(OperationModel operation, ObjectNode output, String requestId) {
        return RestAnswer.of(operation, output, requestId);
    }

    @Override
    public WireResponse failure(ServiceError error, String requestId) {
        var body = Json.object().put("message", error.message());
        return new WireResponse(
                error.status(),
                Map.of(
                        "x-amzn-requestid",
                        requestId,
                        "x-amzn-errortype",
                        error.code(),
                        "content-type",
                        "application/json"),
                Content.of(Json.mapper().writeValueAsBytes(body)));
    }

    @Override
    public ServiceError unknownOperation(Asked asked) {
        return new ServiceError("UnknownOperationException", 404, "The requested operation is not supported");
    }

    @Override
    public ServiceError unsigned(SignatureRefused refused) {
        return new ServiceError(refused.why().jsonCode(), 403, refused.message());
    }

    @Override
    public ServiceError invalid(InvalidInput invalid) {
        return switch (invalid.kind()) {
            case SERIALIZATION -> JsonBody.unreadable(invalid.message());
            case VALIDATION -> ServiceError.validation(invalid.message());
        };
    }

    @Override
    public ServiceError spelled(ServiceError error) {
        return error;
    }
}
