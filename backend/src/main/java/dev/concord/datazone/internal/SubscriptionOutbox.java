package dev.concord.datazone.internal;

import dev.concord.subscription.GrantDisplaced;
import dev.concord.subscription.RequestApproved;
import dev.concord.subscription.RequestRejected;
import dev.concord.subscription.SubscriptionRequested;
import dev.concord.subscription.SubscriptionRevoked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What DataZone is told of requests, decisions and revocations. */
@Component
class SubscriptionOutbox {
    private final OutboxWriter writer;
    private final OutboxRepository outbox;

    SubscriptionOutbox(OutboxWriter writer, OutboxRepository outbox) {
        this.writer = writer;
        this.outbox = outbox;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(SubscriptionRequested event) {
        var subject = Subject.of(event.asset(), event.subscriber());
        writer.write(
                subject, Kind.REQUEST, event.request().value(), null, event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RequestApproved event) {
        var subject = Subject.of(event.asset(), event.subscriber());
        var by = event.by().value();
        writer.write(subject, Kind.ACCEPT, event.subscription().value(), event.decision(), by);
        writer.write(subject, Kind.GRANT, event.subscription().value(), event.decision(), by);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RequestRejected event) {
        var subject = Subject.of(event.asset(), event.subscriber());
        writer.write(
                subject,
                Kind.REJECT,
                event.request().value(),
                event.decision(),
                event.by().value());
    }

    /** What was to be granted need not be any more; whatever reached DataZone by now is taken back by the last row. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(SubscriptionRevoked event) {
        var subject = Subject.of(event.asset(), event.subscriber());
        outbox.lock(subject);
        outbox.supersede(subject, Kind.ACCEPT);
        outbox.supersede(subject, Kind.GRANT);
        writer.write(
                subject,
                Kind.REVOKE,
                event.subscription().value(),
                event.revocation(),
                event.by().value());
    }

    /** The grant is told anew once there is a place; a grant that is still being told goes on by itself. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(GrantDisplaced event) {
        var subject = Subject.of(event.asset(), event.subscriber());
        outbox.lock(subject);
        outbox.supersede(subject, Kind.GRANT);
        writer.write(subject, Kind.GRANT, event.subscription().value(), event.decision(), event.actor());
    }
}
