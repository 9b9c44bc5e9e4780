package dev.concord.ui.environment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.provisioning.Run;
import dev.concord.provisioning.RunStep;
import java.time.Instant;

/** The steps of a run, each with its time against the usual one. */
final class RunSteps {
    private RunSteps() {}

    static Card card(Run run, Instant now) {
        var card = new Card("Steps");
        var legend = new Span("Elapsed against usual");
        legend.addClassNames("xs", "dim");
        card.withAtEnd(legend);
        run.steps().forEach(step -> card.with(line(step, now)));
        return card;
    }

    private static Div line(RunStep step, Instant now) {
        var look = RunLooks.of(step.state());
        boolean live = step.state() == RunStep.State.NOW;
        var name = new Span(step.step().words());
        name.addClassName("name");
        var note = new Span(step.note());
        note.addClassName("note");
        var state = new Span(look.word() + ": ");
        state.addClassName("only-heard");
        var elapsed = step.elapsed(now);
        var times = new Div();
        times.addClassName("times");
        if (step.startedAt() == null) {
            times.add(new Span("–"));
        } else {
            times.add(Durations.running(elapsed, live));
        }
        var usual = step.usual();
        times.add(new Span(" / " + (usual == null ? "–" : Durations.words(usual))));
        var line = new Div(
                look.icon().draw(),
                new Div(state, name, note),
                Durations.bar(elapsed, usual, look.tone(), live),
                times);
        line.addClassNames("run-step", look.tone().className());
        if (live) {
            line.getElement().setAttribute("aria-current", "step");
        }
        return line;
    }
}
