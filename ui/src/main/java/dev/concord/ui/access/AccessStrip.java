package dev.concord.ui.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.concord.subscription.Access;
import dev.concord.ui.parts.Times;

/** The truth about one project's access to one asset, in one look. */
public final class AccessStrip extends Section {
    public AccessStrip(Access access, Times times) {
        addClassName("strip");
        var title = new H2("Access of " + access.subscriber().name());
        title.addClassName("strip-title");
        var sentence = new Paragraph(AccessLooks.sentence(access.state()));
        sentence.addClassNames("s", "dim");
        sentence.getElement().setAttribute("aria-live", "polite");
        add(new Div(title, sentence), new AccessSteps(access, times).draw());
    }
}
