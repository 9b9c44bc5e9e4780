package dev.awsstandin.wire;

import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.model.InvalidInput;
import dev.awsstandin.model.OperationModel;
import dev.awsstandin.model.ServiceModel;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;
import dev.awsstandin.wire.sigv4.SignatureRefused;
import tools.jackson.databind.node.ObjectNode;

/** How one service reads requests and writes answers. */
interface ServiceProtocol {

    ServiceModel model();

    Asked asked(WireRequest request);

    /** The members of the operation's input, not yet validated; a ServiceError when the body cannot be read. */
    ObjectNode input(WireRequest request, OperationModel operation, Asked asked);

    WireResponse success(OperationModel operation, ObjectNode output, String requestId);

    WireResponse failure(ServiceError error, String requestId);

    ServiceError unknownOperation(Asked asked);

    ServiceError unsigned(SignatureRefused refused);

    ServiceError invalid(InvalidInput invalid);

    /** The same error with the code and status that this protocol has for it. */
    ServiceError spelled(ServiceError error);

    static ServiceProtocol of(ServiceModel model) {
        return switch (model.protocol()) {
            case REST_JSON -> new RestJson(model);
            case JSON -> new TargetJson(model);
            case QUERY -> new QueryXml(model);
            case EC2 -> new Ec2Query(model);
        };
    }
}
