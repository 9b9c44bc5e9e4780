package dev.concord.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A message in the page, or one that goes away by itself: what happened, then what it means. */
public final class Notice extends Div {
    private static final int SHOWN_MILLIS = 6000;

    public Notice(Tone tone, Icon icon, String what, String meaning) {
        addClassNames("notice", tone.className());
        getElement().setAttribute("role", tone == Tone.BAD ? "alert" : "status");
        var title = new Span(what);
        title.addClassName("strong");
        add(icon.draw("m"), new Div(title, new Span(meaning)));
    }

    /** Something was saved. */
    public static void saved(String what, String meaning) {
        pass(new Notice(Tone.OK, Icon.CHECK_CIRCLE, what, meaning));
    }

    /** The service refused; the sentence is for the person who asked. */
    public static void refused(String sentence) {
        pass(new Notice(Tone.WAIT, Icon.CLOCK, sentence, ""));
    }

    /** Something failed on our side; the number finds it in the log. */
    public static void broke(String incident) {
        var notice =
                new Notice(Tone.BAD, Icon.ALERT, "This did not work", "It is recorded as incident " + incident + ".");
        notice.add(new CopyButton("incident number", incident));
        pass(notice);
    }

    private static void pass(Notice notice) {
        var shown = new Notification(notice);
        shown.addClassName("plain");
        shown.setDuration(SHOWN_MILLIS);
        shown.setPosition(Notification.Position.BOTTOM_END);
        shown.open();
    }
}
