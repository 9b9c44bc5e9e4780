package dev.concord.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One step of work that takes long: how it stands, what is known of it, and its time against the usual one. */
public final class StepLine extends Div {
    /** A step that has not begun has no elapsed time; a live one goes on in the browser. */
    public StepLine(
            Look look, String name, Span note, @Nullable Duration elapsed, @Nullable Duration usual, boolean live) {
        addClassNames("run-step", look.tone().className());
        var title = new Span(name);
        title.addClassName("name");
        note.addClassName("note");
        var state = new Span(look.word() + ": ");
        state.addClassName("only-heard");
        var taken = elapsed == null ? Duration.ZERO : elapsed;
        var times = new Div(
                elapsed == null ? new Span("–") : Durations.running(taken, live),
                new Span(" / " + (usual == null ? "–" : Durations.words(usual))));
        times.addClassName("times");
        add(look.icon().draw(), new Div(state, title, note), Durations.bar(taken, usual, look.tone(), live), times);
        if (live) {
            getElement().setAttribute("aria-current", "step");
        }
    }

    /** The card in which such steps stand. */
    public static Card card() {
        var legend = new Span("Elapsed against usual");
        legend.addClassNames("xs", "dim");
        return new Card("Steps").withAtEnd(legend);
    }
}
