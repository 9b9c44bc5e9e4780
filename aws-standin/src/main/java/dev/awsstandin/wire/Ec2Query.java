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

/** EC2's own form of Query: flat lists, answers without wrapper, errors in a list. */
final class Ec2Query implements ServiceProtocol {

    private final ServiceModel model;

    Ec2Query(ServiceModel model) {
        this.model = model;
    }

    @Override
    public ServiceModel model() {
        return model;
    }

    @Override
    public Asked asked(WireRequest request) {
        var fields = FormFields.of(request, FormStyle.EC2);
        var name = fields.text("Action");
        var version = fields.text("Version");
        return new Asked(name, model.operation(name).filter(operation -> version.equals(model.apiVersion())));
    }

    @Override
    public ObjectNode input(WireRequest request, OperationModel operation, Asked asked) {
        return FormFields.of(request, FormStyle.EC2).structure("", operation.input());
    }

    @Override
    public WireResponse success(OperationModel operation, ObjectNode output, String requestId) {
        var answer = Json.object().put("requestId", requestId);
        operation
                .output()
                .ifPresentOrElse(shape -> answer.setAll(WireNames.of(shape, output)), () -> answer.put("return", true));
        return xml(operation.status(), operation.name() + "Response", model.xmlNamespace(), answer, requestId);
    }

    @Override
    public WireResponse failure(ServiceError error, String requestId) {
        var answer = Json.object();
        answer.putObject("Errors").putObject("Error").put("Code", error.code()).put("Message", error.message());
        answer.put("RequestID", requestId);
        return xml(error.status(), "Response", "", answer, requestId);
    }

    private static WireResponse xml(int status, String root, String namespace, ObjectNode answer, String requestId) {
        return new WireResponse(
                status,
                Map.of("x-amzn-requestid", requestId, "content-type", "text/xml;charset=UTF-8"),
                Content.of(Xml.document(root, namespace, "item", answer)));
    }

    @Override
    public ServiceError unknownOperation(Asked asked) {
        return new ServiceError(
                "InvalidAction", 400, "The action %s is not valid for this web service.".formatted(asked.name()));
    }

    @Override
    public ServiceError unsigned(SignatureRefused refused) {
        return switch (refused.why()) {
            case EXPIRED_TOKEN -> new ServiceError("RequestExpired", 400, "Request has expired.");
            case MISSING, INCOMPLETE -> new ServiceError(refused.why().queryCode(), 400, refused.message());
            case UNKNOWN_KEY, MISMATCH ->
                new ServiceError("AuthFailure", 401, "AWS was not able to validate the provided access credentials");
        };
    }

    @Override
    public ServiceError invalid(InvalidInput invalid) {
        return ParameterFaults.of(invalid);
    }

    @Override
    public ServiceError spelled(ServiceError error) {
        return error instanceof AccessDenied
                ? new ServiceError(
                        "UnauthorizedOperation",
                        403,
                        "You are not authorized to perform this operation. " + error.message())
                : error;
    }
}
