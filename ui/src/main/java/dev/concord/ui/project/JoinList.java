package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.identity.CurrentPerson;
import dev.concord.project.JoinRequest;
import dev.concord.project.JoinRequests;
import dev.concord.project.Project;
import dev.concord.ui.access.CommentDialog;
import dev.concord.ui.parts.Notice;
import dev.concord.ui.parts.Table;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.Tone;
import java.util.List;

/** Who asked to join a project, for owners to decide. */
@org.springframework.stereotype.Component
class JoinList {
    private static final int LONGEST_COMMENT = 3900;

    private final JoinRequests joins;
    private final CurrentPerson current;
    private final Times times;

    JoinList(JoinRequests joins, CurrentPerson current, Times times) {
        this.joins = joins;
        this.current = current;
        this.times = times;
    }

    Component of(Project project, boolean decides, Runnable changed) {
        var open = joins.of(project.id()).stream()
                .filter(request -> request.state() == JoinRequest.State.OPEN)
                .toList();
        return open.isEmpty() ? new Span() : table(project, open, decides, changed);
    }

    private Table table(Project project, List<JoinRequest> open, boolean decides, Runnable changed) {
        var table = new Table("Asks to join", "As", "Reason", "");
        open.forEach(request -> table.row(
                new Span(new Span(request.personName() + ", "), times.at(request.askedAt())),
                new Span(ProjectLooks.word(request.designation())),
                new Span(request.reason()),
                decides
                        ? ways(project, request, changed)
                        : ProjectLooks.of(request.state()).badge()));
        return table;
    }

    private Component ways(Project project, JoinRequest request, Runnable changed) {
        if (request.person().equals(current.get().id())) {
            var own = new Span("You asked for this yourself");
            own.addClassNames("s", "dim");
            return own;
        }
        var accept = new Button("Accept", pressed -> accept(request, changed));
        accept.addClassName("small");
        accept.setVisible(!project.archived());
        var reject = new Button("Reject", pressed -> reject(request, changed));
        reject.addClassNames("small", Tone.BAD.className());
        var ways = new Div(accept, reject);
        ways.addClassName("row");
        return ways;
    }

    private void accept(JoinRequest request, Runnable changed) {
        var designation = JoinDialog.select(request.designation());
        designation.setLabel("As");
        new CommentDialog("Let %s in".formatted(request.personName()), "“%s”".formatted(request.reason()))
                .suggesting("Comment", "Optional; %s reads it".formatted(request.personName()), LONGEST_COMMENT)
                .doing("Accept", comment -> {
                    joins.accept(request.id(), request.version(), designation.getValue(), comment);
                    Notice.saved("Accepted here", "DataZone has not confirmed yet.");
                    changed.run();
                })
                .with(designation)
                .open();
    }

    private void reject(JoinRequest request, Runnable changed) {
        new CommentDialog("Reject %s".formatted(request.personName()), "“%s”".formatted(request.reason()))
                .asking("Comment", "Why, in a sentence; %s reads it".formatted(request.personName()), LONGEST_COMMENT)
                .takingAway("Reject", comment -> {
                    joins.reject(request.id(), request.version(), comment);
                    changed.run();
                })
                .open();
    }
}
