package dev.concord.ui.queue;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.shared.PersonId;
import dev.concord.subscription.Access;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.Side;
import dev.concord.ui.access.AccessLooks;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.Tone;

/** How a line of the queue looks. */
class LineRow extends Div {
    LineRow(Line line, PersonId reader, Times times) {
        switch (line) {
            case Line.Head head -> fill(head);
            case Line.Item item -> fill(item.access(), reader, times);
        }
    }

    private void fill(Line.Head head) {
        addClassName("group");
        var count = new Span("%,d".formatted(head.count()));
        count.addClassName("end");
        add(new Span(head.word()), count);
    }

    private void fill(Access access, PersonId reader, Times times) {
        addClassName("queued");
        var face = new Avatar(access.requesterName());
        face.addClassName("face");
        var name = new Span(access.asset().name());
        name.addClassNames("strong", "cut");
        var who = new Span(access.requesterName() + ", " + access.subscriber().name());
        who.addClassNames("dim", "cut");
        var when = times.age(
                access.decision() == null
                        ? access.requestedAt()
                        : access.decision().at());
        when.addClassNames("dim", "xs");
        var said = new Div(line(name, state(access, reader)), line(who, when));
        said.addClassName("said");
        add(face, said);
    }

    private static Span state(Access access, PersonId reader) {
        if (access.state() == AccessState.PENDING) {
            if (access.askedIn() == Side.DATAZONE) {
                return new Look(Tone.IDLE, Icon.LAYERS, "Asked in DataZone").inline();
            }
            return access.requester().equals(reader) ? new Look(Tone.IDLE, Icon.LOCK, "Your own").inline() : new Span();
        }
        return AccessLooks.of(access.state()).inline();
    }

    private static Div line(Span first, Span last) {
        last.addClassName("end");
        var line = new Div(first, last);
        line.addClassName("row");
        return line;
    }
}
