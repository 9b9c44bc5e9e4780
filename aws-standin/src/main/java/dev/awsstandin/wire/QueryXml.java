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
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Query: the operation and its members are form fields, answers are XML. */
final class QueryXml implements ServiceProtocol {

    private final ServiceModel model;

    QueryXml(ServiceModel model) {
        this.model = model;
    }

    @Override
    public ServiceModel model() {
        return model;
    }

    @Override
    public Asked asked(WireRequest request) {
        var fields = FormFields.of(request);
        var name = fields.text("Action");
        var version = fields.text("Version");
        return new Asked(name, model.operation(name).filter(operation -> version.equals(model.apiVersion())));
    }

    @Override
    public ObjectNode input(WireRequest request, OperationModel operation, Asked asked) {
        return FormFields.of(request).structure("", operation.input());
    }

    @Override
    public WireResponse success(OperationModel operation, ObjectNode output, String requestId) {
        var answer = Json.object();
        operation.wrapper().ifPresent(wrapper -> answer.set(wrapper, output));
        answer.putObject("ResponseMetadata").put("RequestId", requestId);
        return xml(operation.status(), operation.name() + "Response", answer, requestId);
    }

    @Override
    public WireResponse failure(ServiceError error, String requestId) {
        var answer = Json.object();
        answer.putObject("Error")
                .put("Type", error.status() < 500 ? "Sender" : "Receiver")
                .put("Code", error.code())
                .put("Message", error.message());
        answer.put("RequestId", requestId);
        return xml(error.status(), "ErrorResponse", answer, requestId);
    }

    private WireResponse xml(int status, String root, ObjectNode answer, String requestId) {
        return new WireResponse(
                status,
                Map.of("x-amzn-requestid", requestId, "content-type", "text/xml"),
                Content.of(Xml.document(root, model.xmlNamespace(), "member", answer)));
    }

    @Override
    public ServiceError unknownOperation(Asked asked) {
        return new ServiceError(
                "InvalidAction",
                400,
                "Could not find operation %s for version %s".formatted(asked.name(), model.apiVersion()));
    }

    @Override
    public ServiceError unsigned(SignatureRefused refused) {
        return new ServiceError(refused.why().queryCode(), 403, refused.message());
    }

    @Override
    public ServiceError invalid(InvalidInput invalid) {
        return switch (invalid.kind()) {
            case SERIALIZATION -> new ServiceError("MalformedInput", 400, invalid.message());
            case VALIDATION -> new ServiceError("ValidationError", 400, invalid.message());
        };
    }

    @Override
    public ServiceError spelled(ServiceError error) {
        return error instanceof AccessDenied ? new ServiceError("AccessDenied", 403, error.message()) : error;
    }
}
