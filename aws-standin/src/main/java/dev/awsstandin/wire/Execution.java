package dev.awsstandin.wire;

import dev.awsstandin.fault.ConnectionLost;
import dev.awsstandin.fault.Faults;
import dev.awsstandin.fault.Strike;
import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.dispatch.Dispatcher;
import dev.awsstandin.model.KnownInput;
import dev.awsstandin.model.OperationModel;
import dev.awsstandin.model.RequestValidator;
import dev.awsstandin.quota.Throttle;
import dev.awsstandin.wire.http.WireResponse;

/** Lets calls run that are known by caller, operation and input: within the quotas, and as the faults allow. */
public final class Execution {

    private final Throttle throttle;
    private final Faults faults;
    private final Dispatcher dispatcher;
    private final BehaviourClock clock;

    public Execution(Throttle throttle, Faults faults, Dispatcher dispatcher, BehaviourClock clock) {
        this.throttle = throttle;
        this.faults = faults;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    WireResponse run(ServiceProtocol service, OperationModel model, Operation offered, Call call) {
        throttle.require(call);
        RequestValidator.check(model, call.input()).ifPresent(invalid -> {
            throw service.invalid(invalid);
        });
        var strike = faults.befalling(offered, call);
        var known = call.with(KnownInput.of(model, call.input()));
        return run(service, model, offered, strike, strike.mark(known));
    }

    private WireResponse run(
            ServiceProtocol service, OperationModel model, Operation offered, Strike strike, Call call) {
        try {
            strike.before();
            var output = dispatcher.run(offered, call.at(clock.now()), model.status());
            return service.success(model, output, call.requestId()).delivered(strike.delivery());
        } catch (ConnectionLost lost) {
            dispatcher.lost(call);
            return WireResponse.none();
        } catch (ServiceError error) {
            return refuse(service, call, service.spelled(error)).delivered(strike.delivery());
        }
    }

    /** Logs the refusal and says so to the client. */
    WireResponse refuse(ServiceProtocol service, Call call, ServiceError error) {
        dispatcher.refused(call, error);
        return service.failure(error, call.requestId());
    }
}
