package dev.concord.provisioning.internal.aws.steps;

import dev.concord.aws.AwsFailure;
import dev.concord.outbox.Journal;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.aws.StudioCalls;
import dev.concord.provisioning.internal.aws.StudioCalls.App;
import dev.concord.provisioning.internal.aws.StudioWork;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import org.springframework.stereotype.Component;

/** Stops the apps in the environment's own SageMaker domain: they hold back spaces and profiles. */
@Component
class AppsStep implements StepAction {
    private final StudioCalls studio;
    private final StudioWork work;
    private final Journal journal;

    AppsStep(StudioCalls studio, StudioWork work, Journal journal) {
        this.studio = studio;
        this.work = work;
        this.journal = journal;
    }

    @Override
    public Step step() {
        return Step.APPS;
    }

    @Override
    public Progress take(Work it) {
        var domain = studio.domainOf(it.run().environment());
        if (domain.isEmpty()) {
            return new Progress.Done("It has no SageMaker domain");
        }
        var running = studio.apps(domain.get().id()).stream()
                .filter(app -> !app.over())
                .toList();
        running.stream()
                .filter(app -> !app.status().equals("Deleting"))
                .forEach(app -> delete(it, domain.get().id(), app));
        return running.isEmpty()
                ? new Progress.Done("No app runs")
                : new Progress.Waiting("%d apps are being stopped".formatted(running.size()));
    }

    private void delete(Work it, String domain, App app) {
        try {
            journal.send(it.row(), it.run().project(), () -> work.deleteApp(it.as(), domain, app), answer -> {});
        } catch (AwsFailure failure) {
            if (failure.kind() != AwsFailure.Kind.MISSING) {
                throw failure;
            }
        }
    }
}
