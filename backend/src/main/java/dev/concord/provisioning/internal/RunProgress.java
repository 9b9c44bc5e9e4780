package dev.concord.provisioning.internal;

import dev.concord.provisioning.Run;
import dev.concord.provisioning.RunEvent;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.RunState;
import dev.concord.provisioning.RunStep;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.Verdict;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far runs are, and what AWS said of them, taken as it is. */
@Component
@Transactional
public class RunProgress {
    private final RunRepository runs;
    private final RunQueries queries;
    private final StepRepository steps;
    private final Clock clock;
    private final News news;

    RunProgress(RunRepository runs, RunQueries queries, StepRepository steps, Clock clock, News news) {
        this.runs = runs;
        this.queries = queries;
        this.steps = steps;
        this.clock = clock;
        this.news = news;
    }

    @Transactional(readOnly = true)
    public Run get(RunId id) {
        return queries.find(id).orElseThrow(() -> new Missing("There is no run " + id));
    }

    public void begin(RunId id, Step step) {
        if (steps.begin(id, step, clock.instant())) {
            moved(id);
        }
    }

    public void note(RunId id, Step step, String note) {
        if (steps.note(id, step, note)) {
            moved(id);
        }
    }

    public void done(RunId id, Step step, String note) {
        steps.note(id, step, note);
        steps.end(id, step, RunStep.State.DONE, clock.instant());
        event(id, "Concord", "%s: done".formatted(step.words()));
    }

    /** What was made can't be used as it is. */
    public void spoiled(RunId id) {
        runs.spoiled(id);
    }

    public void failed(RunId id, String why) {
        steps.fail(id, clock.instant());
        runs.move(id, RunState.FAILED, why, clock.instant(), RunState.RUNNING, RunState.REMOVING);
        event(id, "Concord", "Failed: " + why);
    }

    public void finished(RunId id) {
        runs.move(id, RunState.DONE, null, clock.instant(), RunState.RUNNING);
        runs.move(id, RunState.REMOVED, null, clock.instant(), RunState.REMOVING);
        event(id, "Concord", "Run ended");
    }

    public void environment(RunId id, String environment) {
        runs.environment(id, environment);
        moved(id);
    }

    /** Nothing is left of the failed attempt. */
    public void cleared(RunId id) {
        runs.cleared(id);
    }

    /** DataZone is about to be told to delete. */
    public void deleting(RunId id) {
        runs.deleting(id);
    }

    public void verdicts(RunId id, List<Verdict> verdicts) {
        runs.verdicts(id, verdicts);
        moved(id);
    }

    /** All that a source has said since a step began; what was told before is not told again. */
    public void said(RunId id, Step since, String source, List<String> messages) {
        var begun = get(id).step(since).map(RunStep::startedAt).orElse(null);
        int told = steps.told(id, source, begun);
        messages.stream().skip(told).forEach(message -> event(id, source, message));
    }

    public void event(RunId id, String source, String message) {
        steps.event(id, new RunEvent(clock.instant(), source, message));
        moved(id);
    }

    private void moved(RunId id) {
        news.changed(Topic.ENVIRONMENTS, id);
        var environment = get(id).environmentId();
        if (environment != null) {
            news.changed(Topic.ENVIRONMENTS, environment);
        }
    }
}
