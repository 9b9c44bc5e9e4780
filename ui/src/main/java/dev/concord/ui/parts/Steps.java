package dev.concord.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A row of steps, each with how far it is and what is known about it. */
public final class Steps extends OrderedList {
    /** How far a step is. */
    public enum Mark {
        DONE(Icon.CHECK_CIRCLE),
        NOW(Icon.MOVING),
        WAIT(Icon.CLOCK),
        BAD(Icon.ALERT),
        OVER(Icon.BAN),
        TODO(Icon.TODO);

        private final Icon icon;

        Mark(Icon icon) {
            this.icon = icon;
        }
    }

    public Steps() {
        addClassName("track");
    }

    public Steps with(Mark mark, String name, Component... known) {
        var title = new Span(name);
        title.addClassName("step");
        var details = new Span(known);
        details.addClassNames("xs", "dim");
        var step = new ListItem(mark.icon.draw(), title, details);
        step.addClassName(mark.name().toLowerCase(Locale.ROOT));
        if (mark == Mark.NOW) {
            step.getElement().setAttribute("aria-current", "step");
        }
        add(step);
        return this;
    }
}
