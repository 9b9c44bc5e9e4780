package dev.concord.audit.internal;

import dev.concord.audit.AuditEntry.Outcome;
import dev.concord.identity.Designation;
import dev.concord.project.JoinAsked;
import dev.concord.project.JoinDecided;
import dev.concord.project.MembershipChangeAsked;
import dev.concord.project.MembershipChangeRetried;
import dev.concord.project.ProjectArchived;
import dev.concord.project.ProjectCreated;
import dev.concord.project.ProjectCreation;
import dev.concord.project.ProjectCreationAsked;
import dev.concord.project.ProjectCreationRetried;
import dev.concord.project.ProjectCreationUndone;
import dev.concord.project.ProjectEditRetried;
import dev.concord.project.ProjectEdited;
import dev.concord.shared.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes each decision about projects and their members into the trail, in the transaction that makes it so. */
@Component
class ProjectDecisions {
    private final AuditRepository entries;

    ProjectDecisions(AuditRepository entries) {
        this.entries = entries;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectCreationAsked event) {
        var what = event.kind() == ProjectCreation.Kind.CREATE ? "asked for a project" : "prepared a project";
        creation(event.at(), event.by(), what, event.name(), event.creation().value(), event.purpose());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectCreationRetried event) {
        creation(
                event.at(),
                event.by(),
                "tried again",
                event.name(),
                event.creation().value(),
                null);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectCreationUndone event) {
        creation(event.at(), event.by(), "undid", event.name(), event.creation().value(), null);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectCreated event) {
        var entry = DecisionListener.decided(
                event.at(), event.by(), "created", "project " + event.name(), null, event.project());
        entry.setDecisionId(event.creation().value());
        entries.add(entry);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectEdited event) {
        var entry = DecisionListener.decided(
                event.at(), event.by(), "edited", "project " + event.project(), null, event.project());
        entry.setReason(event.what());
        entry.setDecisionId(event.edit().map(edit -> edit.value()).orElse(null));
        entries.add(entry);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectEditRetried event) {
        var what = event.givenUp() ? "gave up an edit" : "tried an edit again";
        var entry = DecisionListener.decided(
                event.at(), event.by(), what, "project " + event.project(), null, event.project());
        entry.setDecisionId(event.edit().value());
        entries.add(entry);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProjectArchived event) {
        var what = event.archived() ? "archived" : "restored";
        entries.add(DecisionListener.decided(
                event.at(), event.by(), what, "project " + event.project(), null, event.project()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MembershipChangeAsked event) {
        var subject = "%s: %s to %s".formatted(event.memberName(), word(event.before()), word(event.wanted()));
        var entry = DecisionListener.decided(event.at(), event.by(), what(event), subject, null, event.project());
        entry.setDecisionId(event.change().value());
        entries.add(entry);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MembershipChangeRetried event) {
        var what = event.givenUp() ? "gave up a membership change" : "tried a membership change again";
        var entry = DecisionListener.decided(
                event.at(), event.by(), what, event.member().toString(), null, event.project());
        entry.setDecisionId(event.change().value());
        entries.add(entry);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(JoinAsked event) {
        var subject = "request to join " + event.request();
        var entry = DecisionListener.decided(event.at(), event.by(), "asked to join", subject, null, event.project());
        entry.setReason(event.reason());
        entries.add(entry);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(JoinDecided event) {
        var subject = "request of %s to join".formatted(event.personName());
        var what = event.state().name().toLowerCase(Locale.ROOT);
        var entry = DecisionListener.decided(event.at(), event.by(), what, subject, null, event.project());
        entry.setReason(event.comment().isEmpty() ? null : event.comment());
        entry.setDecisionId(event.request().value());
        entries.add(entry);
    }

    private void creation(Instant at, PersonId by, String action, String name, UUID creation, @Nullable String reason) {
        var entry = DecisionListener.entry(at, by.value(), action, Outcome.DECIDED, "project " + name);
        entry.setReason(reason == null || reason.isEmpty() ? null : reason);
        entry.setDecisionId(creation);
        entries.add(entry);
    }

    private static String what(MembershipChangeAsked event) {
        if (event.wanted() == null) {
            return "removed a member";
        }
        return event.before() == null ? "added a member" : "changed a member";
    }

    private static String word(@Nullable Designation designation) {
        return designation == null ? "nothing" : designation.word();
    }
}
