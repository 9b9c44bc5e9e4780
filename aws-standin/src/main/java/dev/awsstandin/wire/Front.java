package dev.awsstandin.wire;

import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Caller;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.dispatch.Dispatcher;
import dev.awsstandin.model.ServiceModel;
import dev.awsstandin.wire.http.Content;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;
import dev.awsstandin.wire.sigv4.Authorization;
import dev.awsstandin.wire.sigv4.SignatureCheck;
import dev.awsstandin.wire.sigv4.SignatureRefused;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Answers requests: finds the service, checks the signature, binds and validates the input, and has the call run.
 * Whatever the outcome, it is logged by the name of its operation.
 */
public final class Front {

    private static final Caller NOBODY = new Caller("", "", "", null, null, Map.of());

    private final ServiceFinder services;
    private final SignatureCheck signatures;
    private final Registry registry;
    private final Dispatcher dispatcher;
    private final Execution execution;
    private final BehaviourClock clock;

    public Front(
            List<ServiceModel> models,
            SignatureCheck signatures,
            Registry registry,
            Dispatcher dispatcher,
            Execution execution,
            BehaviourClock clock) {
        this.services =
                new ServiceFinder(models.stream().map(ServiceProtocol::of).toList());
        this.signatures = signatures;
        this.registry = registry;
        this.dispatcher = dispatcher;
        this.execution = execution;
        this.clock = clock;
    }

    public WireResponse answer(WireRequest request) {
        var requestId = UUID.randomUUID().toString();
        var service = services.find(request);
        return service.isPresent() ? answer(request, service.get(), requestId) : unknownService(request, requestId);
    }

    private WireResponse answer(WireRequest request, ServiceProtocol service, String requestId) {
        var asked = service.asked(request);
        var call = new Call(service.model().name(), asked.name(), Json.object(), NOBODY, clock.now(), requestId);
        try {
            call = call.by(signatures.caller(request, service.model().signingName()));
            var offered = registry.find(call.service(), call.operation());
            if (offered.isEmpty() || asked.model().isEmpty()) {
                throw service.unknownOperation(asked);
            }
            var operation = asked.model().get();
            call = call.with(service.input(request, operation, asked));
            return execution.run(service, operation, offered.get(), call);
        } catch (SignatureRefused refused) {
            return execution.refuse(service, call, service.unsigned(refused));
        } catch (ServiceError error) {
            return execution.refuse(service, call, service.spelled(error));
        }
    }

    /** Nobody can say in which form such a client wants its error; most understand this one. */
    private WireResponse unknownService(WireRequest request, String requestId) {
        var scope = Authorization.serviceOf(request);
        var error = scope.isPresent()
                ? new ServiceError("UnknownOperationException", 404, "The requested service is not supported")
                : new ServiceError("MissingAuthenticationTokenException", 403, "Missing Authentication Token");
        var name = request.method() + " " + request.path();
        dispatcher.refused(
                new Call(scope.orElse("unknown"), name, Json.object(), NOBODY, clock.now(), requestId), error);
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
}
