package dev.concord.audit.internal;

import dev.concord.audit.AuditEntry.Outcome;
import dev.concord.setup.OfferTaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes into the trail what admins let Concord change in the domain. */
@Component
class SetUpDecisions {
    private final AuditRepository entries;

    SetUpDecisions(AuditRepository entries) {
        this.entries = entries;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(OfferTaken event) {
        var subject = "set-up " + event.check().id();
        var entry =
                DecisionListener.entry(event.at(), event.by().value(), "let Concord set up", Outcome.DECIDED, subject);
        entry.setReason(event.title());
        entry.setDecisionId(event.act());
        entries.add(entry);
    }
}
