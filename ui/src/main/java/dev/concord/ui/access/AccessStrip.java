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
        add(new Div(title, sentence, said(access)), new AccessSteps(access, times).draw());
    }

    /** What who ended or decided it said. */
    private static Paragraph said(Access access) {
        var comment = switch (access) {
            case Access ended
            when ended.revocation() != null -> ended.revocation().comment();
            case Access decided
            when decided.decision() != null -> decided.decision().comment();
            default -> "";
        };
        var said = new Paragraph(comment.isBlank() ? "" : "“%s”".formatted(comment));
        said.addClassName("s");
        said.setVisible(!comment.isBlank());
        return said;
    }
}
