package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.Step;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import org.springframework.stereotype.Component;

/** Has DataZone delete the environment that is retired. */
@Component
class DeleteStep implements StepAction {
    private final Deletion deletion;

    DeleteStep(Deletion deletion) {
        this.deletion = deletion;
    }

    @Override
    public Step step() {
        return Step.DELETE;
    }

    @Override
    public Progress take(Work work) {
        return deletion.delete(work, step(), work.run().environment());
    }
}
