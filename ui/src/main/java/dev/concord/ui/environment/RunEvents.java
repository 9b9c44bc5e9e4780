package dev.concord.ui.environment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.provisioning.Run;
import dev.concord.provisioning.RunEvent;
import dev.concord.ui.parts.Card;
import dev.concord.ui.parts.CopyButton;
import dev.concord.ui.parts.Times;
import java.util.stream.Collectors;

/** What happened in a run, the latest first, and who said so. */
final class RunEvents {
    private RunEvents() {}

    static Card card(Run run, Times times) {
        var list = new Div();
        list.addClassName("events");
        list.getElement().setAttribute("role", "log");
        list.getElement().setAttribute("aria-live", "off");
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", "Events, the latest first");
        for (RunEvent event : run.events()) {
            var at = times.clock(event.at());
            at.addClassName("mono");
            var source = new Span(event.source());
            source.addClassName("dim");
            list.add(at, source, new Span(event.message()));
        }
        var all = run.events().stream()
                .map(event -> event.at() + " " + event.source() + " " + event.message())
                .collect(Collectors.joining("\n"));
        return new Card("Events").withAtEnd(new CopyButton("all events", all)).with(list);
    }
}
