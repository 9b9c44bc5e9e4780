package dev.concord.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who began something and when, and how long it takes against the usual time. */
public final class TimeLine extends Div {
    public TimeLine(Span began, Duration elapsed, @Nullable Duration usual, Tone tone, boolean live) {
        addClassName("run-line");
        began.addClassName("dim");
        var against = new Span(usual == null ? ", usual not known" : " of usually " + Durations.words(usual));
        add(began, Durations.bar(elapsed, usual, tone, live), new Span(Durations.running(elapsed, live), against));
    }
}
