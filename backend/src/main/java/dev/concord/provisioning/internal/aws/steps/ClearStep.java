package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.RunProgress;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import org.springframework.stereotype.Component;

/** Removes what a failed attempt left, before the next one. */
@Component
class ClearStep implements StepAction {
    private final Deletion deletion;
    private final RunProgress runs;

    ClearStep(Deletion deletion, RunProgress runs) {
        this.deletion = deletion;
        this.runs = runs;
    }

    @Override
    public Step step() {
        return Step.CLEAR;
    }

    @Override
    public Progress take(Work work) {
        var left = work.run().failedEnvironment();
        if (left == null) {
            return new Progress.Done("Nothing was left");
        }
        var progress = deletion.delete(work, step(), left);
        if (progress instanceof Progress.Done) {
            runs.cleared(work.run().id());
        }
        return progress;
    }
}
