package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.concord.identity.Designation;
import dev.concord.project.JoinRequest;
import dev.concord.project.JoinRequests;
import dev.concord.project.ProjectSummary;
import dev.concord.ui.access.CommentDialog;
import dev.concord.ui.parts.Notice;

/** Asking to join a project. */
@org.springframework.stereotype.Component
class JoinDialog {
    private static final int LONGEST_REASON = 4096;

    private final JoinRequests joins;

    JoinDialog(JoinRequests joins) {
        this.joins = joins;
    }

    void open(ProjectSummary project, Runnable changed) {
        var designation = select(Designation.PROJECT_CONTRIBUTOR);
        designation.setLabel("As");
        new CommentDialog("Ask to join " + project.name(), "An owner reads your reason and decides.")
                .asking("Reason", "What you want to work on, in a sentence", LONGEST_REASON)
                .doing("Ask to join", reason -> {
                    joins.ask(project.id(), designation.getValue(), reason);
                    Notice.saved("Asked", "An owner of %s decides.".formatted(project.name()));
                    changed.run();
                })
                .with(designation)
                .open();
    }

    /** An open request of the person, which can be withdrawn. */
    Component pending(JoinRequest request, Runnable changed) {
        var withdraw = new Button("Withdraw", pressed -> {
            joins.withdraw(request.id(), request.version());
            changed.run();
        });
        var both = new Div(ProjectLooks.of(request.state()).badge(), withdraw);
        both.addClassName("row");
        return both;
    }

    static Select<Designation> select(Designation chosen) {
        var select = new Select<Designation>();
        select.setItems(Designation.values());
        select.setItemLabelGenerator(ProjectLooks::word);
        select.setValue(chosen);
        return select;
    }
}
