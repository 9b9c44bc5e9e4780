package dev.concord.ui.environment;

import com.vaadin.flow.component.html.Span;
import dev.concord.provisioning.Run;
import dev.concord.provisioning.RunStep;
import dev.concord.ui.parts.Card;
import dev.concord.ui.parts.StepLine;
import java.time.Instant;

/** The steps of a run, each with its time against the usual one. */
final class RunSteps {
    private RunSteps() {}

    static Card card(Run run, Instant now) {
        var card = StepLine.card();
        run.steps().forEach(step -> card.with(line(step, now)));
        return card;
    }

    private static StepLine line(RunStep step, Instant now) {
        return new StepLine(
                RunLooks.of(step.state()),
                step.step().words(),
                new Span(step.note()),
                step.startedAt() == null ? null : step.elapsed(now),
                step.usual(),
                step.state() == RunStep.State.NOW);
    }
}
