package dev.concord.provisioning.internal.aws.steps;

import dev.concord.aws.AwsFailure;
import dev.concord.outbox.Journal;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.aws.StudioCalls;
import dev.concord.provisioning.internal.aws.StudioWork;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import org.springframework.stereotype.Component;

/** Deletes the spaces in the environment's own SageMaker domain. */
@Component
class SpacesStep implements StepAction {
    private final StudioCalls studio;
    private final StudioWork work;
    private final Journal journal;

    SpacesStep(StudioCalls studio, StudioWork work, Journal journal) {
        this.studio = studio;
        this.work = work;
        this.journal = journal;
    }

    @Override
    public Step step() {
        return Step.SPACES;
    }

    @Override
    public Progress take(Work it) {
        var domain = studio.domainOf(it.run().environment());
        if (domain.isEmpty()) {
            return new Progress.Done("It has no SageMaker domain");
        }
        var spaces = studio.spaces(domain.get().id());
        spaces.stream()
                .filter(space -> !space.status().equals("Deleting"))
                .forEach(space -> delete(it, domain.get().id(), space.name()));
        return spaces.isEmpty()
                ? new Progress.Done("No space is left")
                : new Progress.Waiting("%d spaces are being deleted".formatted(spaces.size()));
    }

    private void delete(Work it, String domain, String space) {
        try {
            journal.send(it.row(), it.run().project(), () -> work.deleteSpace(it.as(), domain, space), answer -> {});
        } catch (AwsFailure failure) {
            if (failure.kind() != AwsFailure.Kind.MISSING) {
                throw failure;
            }
        }
    }
}
