package dev.awsstandin.fuzz;

import dev.awsstandin.model.OperationModel;
import dev.awsstandin.model.ServiceModel;

/** An offered operation. */
record Offer(ServiceModel service, OperationModel operation) {

    static Offer of(String service, String operation) {
        var model = ServiceModel.load(service);
        return new Offer(model, model.known(operation));
    }

    String key() {
        return service.name() + ":" + operation.name();
    }
}
