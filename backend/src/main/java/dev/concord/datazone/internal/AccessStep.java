package dev.concord.datazone.internal;

import dev.concord.datazone.internal.aws.EnvironmentCalls;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.SubscriptionTarget;
import dev.concord.provisioning.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sees that subscriptions can be granted in the environment. */
@Component
class AccessStep implements StepAction {
    private final EnvironmentCalls calls;
    private final Verdicts verdicts;

    AccessStep(EnvironmentCalls calls, Verdicts verdicts) {
        this.calls = calls;
        this.verdicts = verdicts;
    }

    @Override
    public Step step() {
        return Step.ACCESS;
    }

    @Override
    public Progress take(Work work) {
        var targets = calls.targets(work.as(), work.run().environment());
        var names = targets.stream().map(SubscriptionTarget::name).collect(Collectors.joining(", "));
        return verdicts.add(
                work,
                List.of(Verdict.of(
                        "Subscription targets",
                        !targets.isEmpty(),
                        targets.isEmpty() ? "none" : names,
                        "at least one")),
                names);
    }
}
