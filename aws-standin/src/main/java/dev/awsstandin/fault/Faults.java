package dev.awsstandin.fault;

import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.state.Store;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The faults in force, in the order in which they were added; the first that strikes a call is the only one that
 * does. A restart forgets them.
 */
public final class Faults {

    private final Store store;
    private final BehaviourClock clock;
    private final ServiceFailures failures;
    private final List<FaultRule> rules = new CopyOnWriteArrayList<>();

    public Faults(Store store, BehaviourClock clock, ServiceFailures failures) {
        this.store = store;
        this.clock = clock;
        this.failures = failures;
    }

    /** From now on the fault befalls calls. */
    public FaultRule add(Fault fault) {
        var seen = fault.kind() == FaultKind.STALE_READS ? store.past() : null;
        var rule = new FaultRule(fault, clock.now(), seen);
        rules.add(rule);
        return rule;
    }

    public List<FaultRule> all() {
        return List.copyOf(rules);
    }

    public FaultRule get(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no fault " + id));
    }

    /** Ends the fault; calls that hang by it go on. */
    public void remove(String id) {
        var rule = get(id);
        rules.remove(rule);
        rule.end();
    }

    public void removeAll() {
        all().forEach(rule -> remove(rule.id()));
    }

    /** What befalls this call, counted as done. */
    public Strike befalling(Operation operation, Call call) {
        for (var rule : rules) {
            if (rule.isOver(clock.now())) {
                rule.end();
            } else if (canBefall(rule.fault().kind(), operation) && rule.strikes(call)) {
                return Strike.of(
                        rule, failures.of(rule.fault().kind(), operation, call).orElse(null));
            }
        }
        return Strike.nothing();
    }

    private boolean canBefall(FaultKind kind, Operation operation) {
        return switch (kind) {
            case STALE_READS -> !operation.writes();
            case NOT_FOUND -> failures.missing(operation).isPresent();
            case THROTTLE, SERVER_ERROR, ACCESS_DENIED, RESET, HANG, TRUNCATE, LOSE_REPLY -> true;
        };
    }
}
