package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.Step;
import dev.concord.provisioning.SubscriptionTarget;
import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.internal.aws.EnvironmentCalls;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
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
