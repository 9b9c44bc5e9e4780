package dev.concord.ui.project;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.concord.project.ProjectCreation;
import dev.concord.ui.parts.CopyButton;
import dev.concord.ui.parts.Facts;
import java.util.Objects;

/** The one step that an owner of a project made elsewhere takes in DataZone; Concord notices it by itself. */
class LetConcordIn extends Div {
    LetConcordIn(ProjectCreation prepared, String line) {
        addClassName("let-in");
        var role = Objects.requireNonNull(prepared.roleArn());
        var head = new Div(new Span("AWS CLI"), new CopyButton("command", line));
        head.addClassName("row");
        var snippet = new Div(head, new Pre(line));
        snippet.addClassName("snippet");
        add(
                new H2("An owner in DataZone adds Concord's role as an owner"),
                new Paragraph(
                        "Open the project in DataZone, choose Members, add this role as an owner; or run the command"
                                + " as an owner. Concord notices by itself and shows the project here."),
                Facts.ofIds().withId("Role", role),
                snippet);
    }
}
