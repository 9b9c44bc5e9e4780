package dev.awsstandin.fault;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Circumstances;
import dev.awsstandin.kernel.ServiceError;
import org.jspecify.annotations.Nullable;

/** What befalls one call; mostly nothing. */
public final class Strike {

    private static final Strike NOTHING = new Strike(null, null);

    private final @Nullable FaultRule rule;
    private final @Nullable ServiceError error;

    private Strike(@Nullable FaultRule rule, @Nullable ServiceError error) {
        this.rule = rule;
        this.error = error;
    }

    static Strike nothing() {
        return NOTHING;
    }

    /** @param error what the call is answered with; null when the fault is another */
    static Strike of(FaultRule rule, @Nullable ServiceError error) {
        return new Strike(rule, error);
    }

    /** The call, bearing the fault that befalls it. */
    public Call mark(Call call) {
        return rule == null ? call : call.under(Circumstances.struckBy(rule.id(), rule.seen()));
    }

    /** Happens before the call may run; throws when it may not. */
    public void before() {
        if (error != null) {
            throw error;
        }
        if (rule != null && rule.fault().kind() == FaultKind.HANG) {
            rule.await();
        }
        if (rule != null && isRefused(rule.fault())) {
            throw new ConnectionLost();
        }
    }

    private static boolean isRefused(Fault fault) {
        return fault.kind() == FaultKind.RESET || !fault.executed();
    }

    /** How much of the call's answer arrives. */
    public Delivery delivery() {
        if (rule == null) {
            return Delivery.WHOLE;
        }
        return switch (rule.fault().kind()) {
            case TRUNCATE -> Delivery.HALF;
            case LOSE_REPLY -> Delivery.NOTHING;
            case THROTTLE, SERVER_ERROR, ACCESS_DENIED, NOT_FOUND, RESET, HANG, STALE_READS -> Delivery.WHOLE;
        };
    }
}
