package dev.concord.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.inbox.Difference;
import dev.concord.inbox.Sight;
import dev.concord.outbox.Unfinished;
import dev.concord.shared.About;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.PageLink;
import dev.concord.ui.parts.Times;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Differences, writes and what is read, as lines: how it stands, what it is, what is known, since when. */
@org.springframework.stereotype.Component
class AgreementRows {
    private final Times times;
    private final Clock clock;

    AgreementRows(Times times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    Div row(Difference difference) {
        var said = new Div(
                fact("Concord says", new Span(difference.intended())),
                fact("AWS shows", new Span(difference.shown())),
                dim(difference.todo()));
        var since = new Span(new Span("since "), times.at(difference.since()));
        return row(StandingLooks.DIFFERS, name(difference.about(), difference.kind()), said, since);
    }

    Div row(Unfinished write) {
        var failedAt = write.failedAt();
        var when = failedAt == null
                ? new Span(new Span("decided "), times.at(write.writtenAt()))
                : new Span(new Span("failed "), times.at(failedAt));
        var said = new Div(dim(why(write)));
        return row(StandingLooks.of(write), name(write.about(), ""), said, when);
    }

    Div row(Sight sight) {
        var failing = sight.failingSince();
        var said = new Div();
        if (failing != null) {
            var since = new Span(new Span("Can't be read since "), times.at(failing));
            since.addClassName("s");
            said.add(since, dim(sight.trouble()));
        }
        var looked = sight.lookedAt() == null
                ? new Span("not looked at yet")
                : new Span("looked " + times.ago(sight.lookedAt()));
        return row(StandingLooks.of(sight.state(clock.instant())), name(sight.about(), ""), said, looked);
    }

    private static String why(Unfinished write) {
        if (write.failure() == null) {
            return "AWS has not confirmed yet";
        }
        return write.failedAt() == null
                ? "AWS said: %s. It is tried again.".formatted(write.failure())
                : write.failure();
    }

    private static Div row(Look look, Component name, Div said, Span when) {
        said.addClassName("said");
        when.addClassNames("s", "dim", "when");
        var state = new Div(look.badge());
        state.addClassName("state");
        var row = new Div(state, name, said, when);
        row.addClassName("standing");
        return row;
    }

    private static Div name(About about, String kind) {
        var words = new Span(about.words());
        Component named = about.address().isEmpty() ? words : new PageLink(about.address(), words);
        named.getElement().getClassList().add("name");
        if (!about.address().isEmpty()) {
            named.getElement().setAttribute("data-open", "");
        }
        var name = new Div(named, dim(kind));
        name.addClassName("what");
        return name;
    }

    private static Div fact(String caption, Span value) {
        value.addClassName("strong");
        var fact = new Div(dim(caption), value);
        fact.addClassNames("s", "fact");
        return fact;
    }

    private static Span dim(@Nullable String text) {
        var span = new Span(text == null ? "" : text);
        span.addClassNames("s", "dim");
        span.setVisible(text != null && !text.isEmpty());
        return span;
    }
}
