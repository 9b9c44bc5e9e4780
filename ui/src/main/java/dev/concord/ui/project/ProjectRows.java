package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.ProjectCreation;
import dev.concord.project.ProjectCreations;
import dev.concord.project.ProjectSummary;
import dev.concord.project.SeenProject;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.Tone;
import dev.concord.ui.parts.TypeIcon;

/** How a project stands in the list. */
@org.springframework.stereotype.Component
class ProjectRows {
    private final Permissions permissions;
    private final ProjectCreations creations;
    private final Times times;

    ProjectRows(Permissions permissions, ProjectCreations creations, Times times) {
        this.permissions = permissions;
        this.creations = creations;
        this.times = times;
    }

    Component row(ProjectRow row) {
        return switch (row) {
            case ProjectRow.Managed managed -> managed(managed.project());
            case ProjectRow.Foreign foreign -> foreign(foreign.project());
        };
    }

    private Div managed(ProjectSummary project) {
        var name = ProjectsNavigation.link(project.id(), new Span(project.name()));
        name.addClassName("name");
        name.getElement().setAttribute("data-open", "");
        var owners =
                project.owners().isEmpty() ? "No owner is known" : "Owned by " + String.join(", ", project.owners());
        var facts = new Div(new Span(owners));
        facts.addClassNames("dotted", "s", "dim");
        var mine = project.mine();
        if (mine != null) {
            facts.add(new Span("you are " + mine.withArticle()));
        }
        var state = new Div(ProjectLooks.of(project).badge());
        return hit(said(name, project.purpose(), facts), state);
    }

    private Div foreign(SeenProject project) {
        var name = new Span(project.name());
        name.addClassName("name");
        var facts = new Div(new Span("Made elsewhere. Nothing in it is known here until an owner lets Concord in."));
        facts.addClassNames("s", "dim");
        var state = new Div(new Look(Tone.DASH, Icon.UNKNOWN, "Not managed").badge());
        if (permissions.may(Action.ADOPT_PROJECT)) {
            var prepare = new Button("Prepare", pressed -> ProjectsNavigation.open(creations.prepare(project.id())));
            prepare.addClassName("small");
            state.add(prepare);
        } else {
            var who = new Span("An ML admin can prepare it");
            who.addClassNames("xs", "dim");
            state.add(who);
        }
        return hit(said(name, project.description(), facts), state);
    }

    /** A project on its way, above the list. */
    Component onItsWay(ProjectCreation creation) {
        var link = ProjectsNavigation.link(creation.id(), new Span(creation.name()));
        link.addClassName("strong");
        var line = new Div(
                ProjectLooks.of(creation).badge(),
                link,
                new Span("asked by " + creation.askedByName() + ","),
                times.at(creation.askedAt()));
        line.addClassNames("row", "s", "wrap");
        return line;
    }

    private static Div said(Component name, String purpose, Component facts) {
        var text = new Span(purpose);
        text.addClassNames("description", "s", "cut");
        var said = new Div(name, text, facts);
        said.addClassName("said");
        return said;
    }

    private static Div hit(Div said, Div state) {
        state.addClassName("state");
        var row = new Div(new TypeIcon(Icon.PROJECT, "Project"), said, state);
        row.addClassName("hit");
        return row;
    }
}
