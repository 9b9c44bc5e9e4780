package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.Run;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.aws.EnvironmentWork;
import dev.concord.provisioning.internal.aws.EnvironmentWork.Named;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Removes what a failed run made, and nothing that another made. */
@Component
class RemoveStep implements StepAction {
    private final EnvironmentWork environments;
    private final Deletion deletion;

    RemoveStep(EnvironmentWork environments, Deletion deletion) {
        this.environments = environments;
        this.deletion = deletion;
    }

    @Override
    public Step step() {
        return Step.REMOVE;
    }

    @Override
    public Progress take(Work work) {
        return made(work)
                .map(environment -> deletion.delete(work, step(), environment))
                .orElseGet(() -> new Progress.Done("Nothing is left"));
    }

    /** What is recorded, otherwise what carries the run's mark: a reply may have been lost. */
    private Optional<String> made(Work work) {
        Run run = work.run();
        return Optional.ofNullable(run.environmentId())
                .or(() -> Optional.ofNullable(run.failedEnvironment()))
                .or(() -> environments
                        .named(
                                work.as(),
                                run.project(),
                                run.environmentName(),
                                run.id().value())
                        .filter(Named::own)
                        .map(Named::id));
    }
}
