package dev.concord.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long something takes against how long it usually takes: as words and as a bar with its mark for usual. */
final class Durations {
    private static final double MOST = 1.5;

    private Durations() {}

    /** Minutes and seconds: "2:40". */
    static String words(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** Goes on by itself in the browser while it is live. */
    static Span running(Duration elapsed, boolean live) {
        var text = new Span(words(elapsed));
        text.addClassName("strong");
        if (live) {
            text.getElement().setAttribute("data-words", "");
            text.getElement().setAttribute("data-elapsed", "" + elapsed.toMillis());
        }
        return text;
    }

    static Div bar(Duration elapsed, @Nullable Duration usual, Tone tone, boolean live) {
        var bar = new Div();
        bar.addClassNames("bar", tone.className());
        bar.getElement().setAttribute("aria-hidden", "true");
        if (usual == null || usual.isZero()) {
            bar.addClassName("unusual");
            bar.getStyle().set("--elapsed", elapsed.isZero() ? "0" : "" + MOST);
            return bar;
        }
        bar.getStyle().set("--elapsed", "" + Math.min((double) elapsed.toMillis() / usual.toMillis(), MOST));
        if (live) {
            bar.getElement().setAttribute("data-elapsed", "" + elapsed.toMillis());
            bar.getElement().setAttribute("data-usual", "" + usual.toMillis());
        }
        return bar;
    }
}
