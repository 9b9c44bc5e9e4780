package dev.awsstandin.control;

import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Caller;
import dev.awsstandin.kernel.Circumstances;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.dispatch.Dispatcher;
import dev.awsstandin.model.KnownInput;
import dev.awsstandin.model.OperationModel;
import dev.awsstandin.model.RequestValidator;
import dev.awsstandin.model.ServiceModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Does things behind the clients' backs, as a person in the console would: any offered operation in the name of any
 * principal of the account, without signature, quotas, faults and IAM's permission. The rules of the service hold.
 */
public final class Behind {

    private final Registry registry;
    private final Map<String, ServiceModel> models = new HashMap<>();
    private final Function<String, Optional<Caller>> principals;
    private final Dispatcher dispatcher;
    private final BehaviourClock clock;

    /** @param principals find a user, a role or a session by its ARN */
    public Behind(
            Registry registry,
            List<ServiceModel> services,
            Function<String, Optional<Caller>> principals,
            Dispatcher dispatcher,
            BehaviourClock clock) {
        this.registry = registry;
        services.forEach(service -> models.put(service.name(), service));
        this.principals = principals;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /**
     * The operation's output; a refusal of the service is thrown.
     *
     * @param as the ARN of a user, a role or a session
     * @param input by the members' names in AWS's model
     */
    public ObjectNode run(String service, String operation, String as, ObjectNode input) {
        var offered = registry.find(service, operation)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No such operation is offered: %s %s".formatted(service, operation)));
        var caller =
                principals.apply(as).orElseThrow(() -> new IllegalArgumentException("There is no principal " + as));
        var call = new Call(
                service,
                operation,
                input,
                caller,
                clock.now(),
                UUID.randomUUID().toString(),
                Circumstances.behindBacks());
        return run(offered, model(service, operation), call);
    }

    private ObjectNode run(Operation offered, OperationModel model, Call call) {
        try {
            RequestValidator.check(model, call.input()).ifPresent(invalid -> {
                throw ServiceError.validation(invalid.message());
            });
            return dispatcher.run(offered, call.with(KnownInput.of(model, call.input())), model.status());
        } catch (ServiceError error) {
            dispatcher.refused(call, error);
            throw error;
        }
    }

    private OperationModel model(String service, String operation) {
        return Optional.ofNullable(models.get(service))
                .orElseThrow(() -> new IllegalStateException("There is no model of " + service))
                .known(operation);
    }
}
