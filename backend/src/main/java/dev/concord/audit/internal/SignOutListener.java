package dev.concord.audit.internal;

import dev.concord.audit.AuditEntry.Outcome;
import dev.concord.identity.EndedByProvider;
import dev.concord.identity.SignedOutEverywhere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes down who ended sessions. */
@Component
class SignOutListener {
    private static final String PROVIDER = "identity provider";

    private final AuditRepository entries;

    SignOutListener(AuditRepository entries) {
        this.entries = entries;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(SignedOutEverywhere event) {
        entries.add(DecisionListener.entry(
                event.at(), event.person().value(), "signed out everywhere", Outcome.DECIDED, "all own sessions"));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(EndedByProvider event) {
        entries.add(DecisionListener.entry(
                event.at(), PROVIDER, "ended sessions", Outcome.DECIDED, "sessions by " + event.issuer()));
    }
}
