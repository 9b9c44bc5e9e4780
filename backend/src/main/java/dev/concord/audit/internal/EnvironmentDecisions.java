package dev.concord.audit.internal;

import dev.concord.audit.internal.db.tables.records.AuditEntryRecord;
import dev.concord.provisioning.ProfileDeletionAsked;
import dev.concord.provisioning.ProfileDrafted;
import dev.concord.provisioning.ProfileMakingAsked;
import dev.concord.provisioning.RemovalAsked;
import dev.concord.provisioning.RunKind;
import dev.concord.provisioning.RunRetried;
import dev.concord.provisioning.RunStarted;
import dev.concord.provisioning.StudioAsked;
import dev.concord.provisioning.StudioOpened;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes what people decide about profiles, environments and Studio into the trail. No way into Studio is ever part of it. */
@Component
class EnvironmentDecisions {
    private final AuditRepository entries;

    EnvironmentDecisions(AuditRepository entries) {
        this.entries = entries;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProfileDrafted event) {
        var subject = "environment profile %s, revision %d".formatted(event.name(), event.number());
        add(
                event.revision(),
                DecisionListener.decided(event.at(), event.by(), "wrote", subject, null, event.managing()));
    }

    /** What it loosens was confirmed, so it is the reason that is kept. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProfileMakingAsked event) {
        var subject = "environment profile %s, revision %d".formatted(event.name(), event.number());
        var entry = DecisionListener.decided(event.at(), event.by(), "let make", subject, null, event.managing());
        if (!event.loosens().isEmpty()) {
            entry.setReason("Confirmed: " + String.join("; ", event.loosens()));
        }
        add(event.revision(), entry);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProfileDeletionAsked event) {
        var subject = "environment profile " + event.name();
        add(
                event.profile().value(),
                DecisionListener.decided(event.at(), event.by(), "let delete", subject, null, event.managing()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RunStarted event) {
        var action = event.kind() == RunKind.DEPLOY ? "let deploy" : "let retire";
        var subject = "environment " + event.environmentName();
        add(
                event.run().value(),
                DecisionListener.decided(event.at(), event.by(), action, subject, null, event.project()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RunRetried event) {
        var subject = "environment " + event.environmentName();
        add(
                event.run().value(),
                DecisionListener.decided(event.at(), event.by(), "tried again", subject, null, event.project()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RemovalAsked event) {
        var subject = "what a failed run made of environment " + event.environmentName();
        add(
                event.run().value(),
                DecisionListener.decided(event.at(), event.by(), "let remove", subject, null, event.project()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(StudioAsked event) {
        var subject = "Studio of environment " + event.environment();
        add(
                event.opening().value(),
                DecisionListener.decided(event.at(), event.by(), "opened", subject, null, event.project()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(StudioOpened event) {
        var subject = "Studio of environment " + event.environment();
        add(
                event.opening().value(),
                DecisionListener.decided(
                        event.at(), event.by(), "was handed the way into", subject, null, event.project()));
    }

    /** What AWS is told for it bears the same id. */
    private void add(UUID decision, AuditEntryRecord entry) {
        entry.setDecisionId(decision);
        entries.add(entry);
    }
}
