package dev.concord.subscription.internal;

import dev.concord.outbox.Outbox;
import dev.concord.outbox.Subject;
import dev.concord.subscription.GrantDisplaced;
import dev.concord.subscription.RequestApproved;
import dev.concord.subscription.RequestRejected;
import dev.concord.subscription.RetryAsked;
import dev.concord.subscription.SubscriptionRequested;
import dev.concord.subscription.SubscriptionRevoked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What DataZone is told of requests, decisions and revocations. */
@Component
class SubscriptionOutbox {
    private final Outbox outbox;

    SubscriptionOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(SubscriptionRequested event) {
        var subject = Subject.of("access", event.asset(), event.subscriber());
        outbox.tell(
                subject,
                AccessChange.REQUEST,
                event.request().value(),
                null,
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RequestApproved event) {
        var subject = Subject.of("access", event.asset(), event.subscriber());
        var by = event.by().value();
        outbox.tell(subject, AccessChange.ACCEPT, event.subscription().value(), event.decision(), by);
        outbox.tell(subject, AccessChange.GRANT, event.subscription().value(), event.decision(), by);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RequestRejected event) {
        var subject = Subject.of("access", event.asset(), event.subscriber());
        outbox.tell(
                subject,
                AccessChange.REJECT,
                event.request().value(),
                event.decision(),
                event.by().value());
    }

    /** What was to be granted need not be any more; whatever reached DataZone by now is taken back by the last row. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(SubscriptionRevoked event) {
        var subject = Subject.of("access", event.asset(), event.subscriber());
        outbox.supersede(subject, AccessChange.ACCEPT);
        outbox.supersede(subject, AccessChange.GRANT);
        outbox.tell(
                subject,
                AccessChange.REVOKE,
                event.subscription().value(),
                event.revocation(),
                event.by().value());
    }

    /** The grant is told anew once there is a place; a grant that is still being told goes on by itself. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(GrantDisplaced event) {
        var subject = Subject.of("access", event.asset(), event.subscriber());
        outbox.supersede(subject, AccessChange.GRANT);
        outbox.tell(subject, AccessChange.GRANT, event.subscription().value(), event.decision(), event.actor());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RetryAsked event) {
        outbox.again(Subject.of("access", event.asset(), event.subscriber()));
    }
}
