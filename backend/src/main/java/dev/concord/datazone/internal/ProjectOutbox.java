package dev.concord.datazone.internal;

import dev.concord.identity.MembershipChangeAsked;
import dev.concord.identity.MembershipChangeRetried;
import dev.concord.identity.ProjectCreationAsked;
import dev.concord.identity.ProjectCreationRetried;
import dev.concord.identity.ProjectCreationUndone;
import dev.concord.identity.ProjectEditRetried;
import dev.concord.identity.ProjectEdited;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What AWS is told of projects, and of who belongs to them. */
@Component
class ProjectOutbox {
    private final OutboxWriter writer;
    private final OutboxRepository outbox;
    private final RetryListener retries;

    ProjectOutbox(OutboxWriter writer, OutboxRepository outbox, RetryListener retries) {
        this.writer = writer;
        this.outbox = outbox;
        this.retries = retries;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectCreationAsked event) {
        var id = event.creation().value();
        writer.write(
                Subject.of(event.creation()),
                Kind.CREATE_PROJECT,
                id,
                id,
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectCreationRetried event) {
        retries.again(Subject.of(event.creation()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectCreationUndone event) {
        var subject = Subject.of(event.creation());
        var id = event.creation().value();
        outbox.lock(subject);
        outbox.supersede(subject, Kind.CREATE_PROJECT);
        writer.write(subject, Kind.UNDO_PROJECT, id, id, event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectEdited event) {
        event.edit()
                .ifPresent(edit -> writer.write(
                        Subject.of(event.project()),
                        Kind.UPDATE_PROJECT,
                        edit.value(),
                        edit.value(),
                        event.by().value()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectEditRetried event) {
        again(Subject.of(event.project()), Kind.UPDATE_PROJECT, event.givenUp());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MembershipChangeAsked event) {
        var id = event.change().value();
        writer.write(
                Subject.of(event.project(), event.member()),
                Kind.CHANGE_MEMBER,
                id,
                id,
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MembershipChangeRetried event) {
        again(Subject.of(event.project(), event.member()), Kind.CHANGE_MEMBER, event.givenUp());
    }

    private void again(Subject subject, Kind kind, boolean givenUp) {
        if (givenUp) {
            outbox.lock(subject);
            outbox.supersede(subject, kind);
        } else {
            retries.again(subject);
        }
    }
}
