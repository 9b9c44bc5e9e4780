package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.JoinRequest;
import dev.concord.project.JoinRequests;
import dev.concord.project.Project;
import dev.concord.project.ProjectSummary;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.Notice;
import dev.concord.ui.parts.Tone;
import dev.concord.ui.parts.TypeIcon;
import java.util.Optional;

/** What a project is, how it stands, and what the person may do about it. */
@org.springframework.stereotype.Component
class ProjectHeader {
    private final Permissions permissions;
    private final JoinRequests joins;
    private final JoinDialog joining;
    private final EditDialog editing;
    private final Archiving archiving;

    ProjectHeader(
            Permissions permissions, JoinRequests joins, JoinDialog joining, EditDialog editing, Archiving archiving) {
        this.permissions = permissions;
        this.joins = joins;
        this.joining = joining;
        this.editing = editing;
        this.archiving = archiving;
    }

    /** For those who see everything of it. */
    Component of(Project project, Runnable changed) {
        var ways = new Div();
        ways.addClassNames("row", "wrap", "end");
        if (permissions.may(Action.EDIT_PROJECT, project.id()) && !project.archived()) {
            ways.add(Key.on("E", new Button("Edit", pressed -> editing.open(project, changed))));
        }
        if (permissions.may(Action.ARCHIVE_PROJECT, project.id()) && !project.gone()) {
            ways.add(archiving.button(project, changed));
        }
        var head = new Header(
                crumbs(project.name()),
                line(project.name(), ProjectLooks.of(project).badge(), ways),
                purpose(project.purpose()));
        editing.open(project.id()).map(edit -> editing.notice(edit, changed)).ifPresent(head::add);
        trouble(project).ifPresent(head::add);
        return head;
    }

    /** For everybody else. */
    Component of(ProjectSummary project, Runnable changed) {
        var ways = new Div(joinButton(project, changed));
        ways.addClassNames("row", "wrap", "end");
        var owners = new Span("Owned by " + String.join(", ", project.owners()));
        owners.addClassNames("s", "dim");
        var only = new Notice(
                Tone.IDLE,
                Icon.LOCK,
                "Only members see what is in this project",
                "Ask to join; one of its owners decides.");
        return new Header(
                crumbs(project.name()),
                line(project.name(), ProjectLooks.of(project).badge(), ways),
                purpose(project.purpose()),
                owners,
                only);
    }

    private Component joinButton(ProjectSummary project, Runnable changed) {
        var open = joins.mine().stream()
                .filter(request -> request.project().equals(project.id()))
                .filter(request -> request.state() == JoinRequest.State.OPEN)
                .findFirst();
        if (open.isPresent()) {
            return joining.pending(open.get(), changed);
        }
        var ask = Key.on("J", new Button("Ask to join", pressed -> joining.open(project, changed)));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.setVisible(permissions.may(Action.ASK_TO_JOIN, project.id()) && !project.archived());
        return ask;
    }

    private static Optional<Notice> trouble(Project project) {
        return Optional.ofNullable(project.trouble())
                .map(trouble -> project.gone()
                        ? new Notice(
                                Tone.IDLE,
                                Icon.TRASH,
                                trouble,
                                "This is what was known of it; nothing new starts in it.")
                        : new Notice(Tone.WAIT, Icon.ALERT, "What is shown here may be old", trouble));
    }

    private static Div crumbs(String name) {
        var crumbs = new Div(Key.on("Escape", ProjectsNavigation.link()), Icon.RIGHT.draw("s"), new Span(name));
        crumbs.addClassName("crumbs");
        return crumbs;
    }

    private static Div line(String name, Component state, Div ways) {
        var line = new Div(new TypeIcon(Icon.PROJECT, "Project").large(), new H1(name), state, ways);
        line.addClassNames("row", "wrap", "asset-line");
        return line;
    }

    private static Span purpose(String text) {
        var purpose = new Span(text);
        purpose.addClassName("dim");
        return purpose;
    }
}
