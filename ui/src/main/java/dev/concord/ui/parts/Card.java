package dev.concord.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;

/** A framed part of a page with its own heading. */
public final class Card extends Section {
    private final Div end = new Div();

    public Card(String title) {
        addClassName("card");
        end.addClassName("end");
        add(new Header(new H2(title), end));
    }

    /** The tone says how it stands, the icon says it without colour. */
    public Card(Look look, String title) {
        addClassNames("card", "toned-card", look.tone().className());
        end.addClassName("end");
        add(new Header(look.icon().draw("m"), new H2(title), end));
    }

    public Card withAtEnd(Component... parts) {
        end.add(parts);
        return this;
    }

    public Card with(Component... parts) {
        add(parts);
        return this;
    }

    /** The same, with space around it. */
    public Card withBody(Component... parts) {
        var body = new Div(parts);
        body.addClassName("card-body");
        add(body);
        return this;
    }

    public Card withFoot(Component... parts) {
        var foot = new Div(parts);
        foot.addClassName("card-foot");
        add(foot);
        return this;
    }
}
