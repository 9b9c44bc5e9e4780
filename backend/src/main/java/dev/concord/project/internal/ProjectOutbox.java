package dev.concord.project.internal;

import dev.concord.outbox.Kind;
import dev.concord.outbox.Outbox;
import dev.concord.outbox.Subject;
import dev.concord.project.MembershipChangeAsked;
import dev.concord.project.MembershipChangeRetried;
import dev.concord.project.ProjectCreationAsked;
import dev.concord.project.ProjectCreationRetried;
import dev.concord.project.ProjectCreationUndone;
import dev.concord.project.ProjectEditRetried;
import dev.concord.project.ProjectEdited;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What AWS is told of projects, and of who belongs to them. */
@Component
class ProjectOutbox {
    private final Outbox outbox;

    ProjectOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectCreationAsked event) {
        var id = event.creation().value();
        outbox.tell(
                Subject.of("creation", event.creation()),
                ProjectChange.CREATE_PROJECT,
                id,
                id,
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectCreationRetried event) {
        outbox.again(Subject.of("creation", event.creation()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectCreationUndone event) {
        var subject = Subject.of("creation", event.creation());
        var id = event.creation().value();
        outbox.supersede(subject, ProjectChange.CREATE_PROJECT);
        outbox.tell(subject, ProjectChange.UNDO_PROJECT, id, id, event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectEdited event) {
        event.edit()
                .ifPresent(edit -> outbox.tell(
                        Subject.of("project", event.project()),
                        ProjectChange.UPDATE_PROJECT,
                        edit.value(),
                        edit.value(),
                        event.by().value()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectEditRetried event) {
        again(Subject.of("project", event.project()), ProjectChange.UPDATE_PROJECT, event.givenUp());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MembershipChangeAsked event) {
        var id = event.change().value();
        outbox.tell(
                Subject.of("member", event.project(), event.member()),
                ProjectChange.CHANGE_MEMBER,
                id,
                id,
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MembershipChangeRetried event) {
        again(Subject.of("member", event.project(), event.member()), ProjectChange.CHANGE_MEMBER, event.givenUp());
    }

    private void again(Subject subject, Kind kind, boolean givenUp) {
        if (givenUp) {
            outbox.supersede(subject, kind);
        } else {
            outbox.again(subject);
        }
    }
}
