package dev.concord.audit.internal;

import dev.concord.audit.AuditEntry.Outcome;
import dev.concord.audit.internal.db.tables.records.AuditEntryRecord;
import dev.concord.outbox.AwsCallMade;
import dev.concord.shared.Decided;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes each decision and each answer of AWS into the trail, in the transaction that makes it so. */
@Component
class DecisionListener {
    private final AuditRepository entries;

    DecisionListener(AuditRepository entries) {
        this.entries = entries;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(Decided event) {
        var outcome = event.refused() ? Outcome.REFUSED : Outcome.DECIDED;
        var entry = entry(event.at(), event.by().value(), event.action(), outcome, event.subject());
        entry.setAssetId(event.asset());
        entry.setProjectId(event.project() == null ? null : event.project().value());
        entry.setReason(event.reason());
        entry.setDecisionId(event.decision());
        entries.add(entry);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AwsCallMade event) {
        var lost = event.requestId() == null;
        var what = lost ? "told AWS, answer lost" : "told AWS";
        var entry = entry(event.at(), event.actor(), what, Outcome.CALLED, event.subject());
        entry.setAssetId(event.asset());
        entry.setProjectId(event.project() == null ? null : event.project().value());
        entry.setDecisionId(event.decision());
        entry.setAwsOperation(event.operation());
        entry.setAwsRequestId(lost ? "" : event.requestId());
        entries.add(entry);
    }

    static AuditEntryRecord entry(Instant at, String actor, String action, Outcome outcome, String subject) {
        var entry = new AuditEntryRecord();
        entry.setAt(at.atOffset(ZoneOffset.UTC));
        entry.setActor(actor);
        entry.setAction(action);
        entry.setOutcome(outcome.name());
        entry.setSubject(subject);
        return entry;
    }
}
