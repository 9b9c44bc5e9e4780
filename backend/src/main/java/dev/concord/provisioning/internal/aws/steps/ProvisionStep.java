package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.RunProgress;
import dev.concord.provisioning.internal.aws.EnvironmentWork;
import dev.concord.provisioning.internal.aws.EnvironmentWork.Look;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import org.springframework.stereotype.Component;

/** Follows what DataZone says of its deployment until the environment is active. */
@Component
class ProvisionStep implements StepAction {
    private final EnvironmentWork environments;
    private final RunProgress runs;

    ProvisionStep(EnvironmentWork environments, RunProgress runs) {
        this.environments = environments;
        this.runs = runs;
    }

    @Override
    public Step step() {
        return Step.PROVISION;
    }

    @Override
    public Progress take(Work work) {
        return environments
                .look(work.as(), work.run().environment())
                .map(seen -> follow(work, seen))
                .orElseGet(() -> new Progress.Failed("DataZone does not have the environment any more"));
    }

    private Progress follow(Work work, Look seen) {
        runs.said(work.run().id(), step(), "DataZone", seen.messages());
        return switch (seen.status()) {
            case "CREATING", "UPDATING" -> new Progress.Waiting("DataZone says " + seen.status());
            case "ACTIVE" -> new Progress.Done("DataZone says ACTIVE");
            default ->
                new Progress.Failed(
                        seen.failed()
                                ? "%s (DataZone says %s, code %s, request %s)"
                                        .formatted(seen.reason(), seen.status(), seen.code(), seen.requestId())
                                : "DataZone says %s (request %s)".formatted(seen.status(), seen.requestId()));
        };
    }
}
