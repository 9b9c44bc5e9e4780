package dev.awsstandin.kernel.dispatch;

import dev.awsstandin.kernel.Authorizer;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Circumstances;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.View;
import dev.awsstandin.kernel.cloud.Pace;
import dev.awsstandin.kernel.state.CallLog;
import dev.awsstandin.kernel.state.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs calls: hooks, authorisation, the repeated token, the handler, the log, and for a write the transaction around
 * the last four. What {@link Circumstances} the call is under decides whether IAM is asked and which state a read sees.
 */
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Store store;
    private final Authorizer authorizer;
    private final Idempotency idempotency;
    private final CallLog log;
    private final Hooks hooks;

    public Dispatcher(Store store, Authorizer authorizer, CallLog log, Hooks hooks, Pace pace) {
        this.store = store;
        this.authorizer = authorizer;
        this.idempotency = new Idempotency(store, pace);
        this.log = log;
        this.hooks = hooks;
    }

    /**
     * The operation's output; what it changed is committed and logged. A refusal is thrown, for the protocol to spell
     * and then to be given to {@link #refused}.
     *
     * @param status of the HTTP answer when the call succeeds
     */
    public ObjectNode run(Operation operation, Call call, int status) {
        try {
            hooks.before(call);
            var answer = operation.writes() ? write(operation, call, status) : read(operation, call, status);
            hooks.afterCommit(call, status);
            return answer;
        } catch (ServiceError refused) {
            throw refused;
        } catch (RuntimeException bug) {
            LOG.error("{}:{} failed, request id {}", call.service(), call.operation(), call.requestId(), bug);
            throw new ServiceError("InternalFailure", 500, "The request processing has failed.");
        }
    }

    /** Logs a call that was refused before it could run, or that was rolled back. */
    public void refused(Call call, ServiceError error) {
        log.add(call, error.status(), error.code(), token(call));
    }

    /** Logs a call whose connection was lost before it ran. */
    public void lost(Call call) {
        log.add(call, 0, "ConnectionLost", token(call));
    }

    private ObjectNode write(Operation operation, Call call, int status) {
        return store.write(call, () -> {
            authorize(operation, call);
            var answer = idempotency.answer(operation, call);
            log.addWithin(call, status, null, token(call));
            return answer;
        });
    }

    private ObjectNode read(Operation operation, Call call, int status) {
        var seen = call.circumstances().seen();
        var answer = seen == null ? read(operation, call) : readPast(operation, call, seen);
        log.add(call, status, null, token(call));
        return answer;
    }

    private ObjectNode read(Operation operation, Call call) {
        return store.read(() -> {
            authorize(operation, call);
            return operation.handler().handle(call);
        });
    }

    /** IAM knows the newest state, the service a former one. */
    private ObjectNode readPast(Operation operation, Call call, View seen) {
        store.read(() -> {
            authorize(operation, call);
            return true;
        });
        return seen.read(() -> operation.handler().handle(call));
    }

    private void authorize(Operation operation, Call call) {
        if (!call.circumstances().behind()) {
            authorizer.authorize(operation, call);
        }
    }

    private static @Nullable String token(Call call) {
        var token = call.input().path("clientToken").asString(call.text("ClientToken"));
        return token.isEmpty() ? null : token;
    }
}
