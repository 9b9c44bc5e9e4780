package dev.concord.provisioning.internal.aws.steps;

import dev.concord.outbox.Journal;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.RunProgress;
import dev.concord.provisioning.internal.aws.EnvironmentWork;
import dev.concord.provisioning.internal.aws.EnvironmentWork.Look;
import dev.concord.provisioning.run.StepAction.Progress;
import dev.concord.provisioning.run.Work;
import org.springframework.stereotype.Component;

/** Has DataZone delete an environment, and waits until it is gone; again at most five times where AWS says 408. */
@Component
class Deletion {
    private static final int MOST = 5;
    private static final String TIMED_OUT = "408";

    private final EnvironmentWork environments;
    private final RunProgress runs;
    private final Journal journal;

    Deletion(EnvironmentWork environments, RunProgress runs, Journal journal) {
        this.environments = environments;
        this.runs = runs;
        this.journal = journal;
    }

    Progress delete(Work work, Step step, String environment) {
        var seen = environments.look(work.as(), environment);
        if (seen.isEmpty()) {
            return new Progress.Done("DataZone does not have it any more");
        }
        return switch (seen.get().status()) {
            case "CREATING", "UPDATING" ->
                new Progress.Waiting("DataZone says " + seen.get().status());
            case "DELETING" -> deleting(work, step, seen.get());
            case "DELETE_FAILED" -> again(work, step, environment, seen.get());
            default -> send(work, environment);
        };
    }

    private Progress deleting(Work work, Step step, Look seen) {
        runs.said(work.run().id(), step, "DataZone", seen.messages());
        return new Progress.Waiting("DataZone says DELETING");
    }

    /** A failure from before this run is no reason not to try. */
    private Progress again(Work work, Step step, String environment, Look seen) {
        int sent = work.run().deletions();
        if (sent == 0) {
            return send(work, environment);
        }
        runs.said(work.run().id(), step, "DataZone", seen.messages());
        if (TIMED_OUT.equals(seen.code()) && sent < MOST) {
            return send(work, environment);
        }
        return new Progress.Failed("DataZone could not delete it after %d tries: %s (code %s, request %s)"
                .formatted(sent, seen.reason(), seen.code(), seen.requestId()));
    }

    private Progress send(Work work, String environment) {
        var run = work.run();
        runs.deleting(run.id());
        journal.send(work.row(), run.project(), () -> environments.delete(work.as(), environment), sent -> {});
        return new Progress.Waiting("DataZone is told to delete it");
    }
}
