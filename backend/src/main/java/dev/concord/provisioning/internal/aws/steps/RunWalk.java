package dev.concord.provisioning.internal.aws.steps;

import dev.concord.aws.Principal;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.outbox.Steps;
import dev.concord.project.Projects;
import dev.concord.provisioning.Run;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.RunStep;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.RunProgress;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.StepAction.Progress;
import dev.concord.provisioning.run.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes the steps of a run that are not done, in their order, until one has to wait or fails. */
@Component
class RunWalk {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration GIVEN_UP = Duration.ofHours(4);

    private final Map<Step, StepAction> actions;
    private final RunProgress progress;
    private final Projects projects;
    private final Clock clock;

    RunWalk(List<StepAction> actions, RunProgress progress, Projects projects, Clock clock) {
        this.actions = actions.stream().collect(Collectors.toMap(StepAction::step, Function.identity()));
        this.progress = progress;
        this.projects = projects;
        this.clock = clock;
    }

    Outcome walk(OutboxRow row) {
        return Steps.walk(new Walking(row, new RunId(row.reference())));
    }

    private final class Walking implements Steps<Step> {
        private final OutboxRow row;
        private final RunId id;

        Walking(OutboxRow row, RunId id) {
            this.row = row;
            this.id = id;
        }

        @Override
        public Optional<Step> next() {
            return RunWalk.next(progress.get(id));
        }

        @Override
        public Optional<Outcome> take(Step step) {
            return RunWalk.this.take(row, id, step);
        }

        @Override
        public Outcome ended() {
            return new Outcome.Done(() -> progress.finished(id));
        }
    }

    /** The first that is not done; once a removal is asked for, it is the only one. */
    private static Optional<Step> next(Run run) {
        var open = run.steps().stream()
                .filter(step -> step.state() != RunStep.State.DONE)
                .map(RunStep::step)
                .toList();
        if (run.step(Step.REMOVE).isPresent()) {
            return open.contains(Step.REMOVE) ? Optional.of(Step.REMOVE) : Optional.empty();
        }
        return open.stream().findFirst();
    }

    private Optional<Outcome> take(OutboxRow row, RunId id, Step step) {
        progress.begin(id, step);
        var run = progress.get(id);
        var as = new Principal(projects.get(run.project()).roleArn(), row.actor());
        var action = Optional.ofNullable(actions.get(step)).orElseThrow();
        return switch (action.take(new Work(row, run, as))) {
            case Progress.Done done -> {
                progress.done(id, step, done.note());
                yield Optional.empty();
            }
            case Progress.Waiting waiting -> {
                progress.note(id, step, waiting.note());
                yield Optional.of(again(run, step));
            }
            case Progress.Failed failed -> {
                progress.spoiled(id);
                yield Optional.of(new Outcome.Hopeless(failed.why()));
            }
        };
    }

    /** The longer it takes, the less often AWS is asked. */
    private Outcome again(Run run, Step step) {
        var elapsed = run.step(step).orElseThrow().elapsed(clock.instant());
        if (elapsed.compareTo(GIVEN_UP) > 0) {
            return new Outcome.Hopeless("AWS has not finished this within four hours");
        }
        var pause = elapsed.dividedBy(20);
        if (pause.compareTo(SHORTEST) < 0) {
            return new Outcome.NotYet(SHORTEST);
        }
        return new Outcome.NotYet(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
}
