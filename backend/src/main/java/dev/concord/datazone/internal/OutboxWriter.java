package dev.concord.datazone.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.concord.catalog.AssetTaken;
import dev.concord.catalog.PublicationAsked;
import dev.concord.subscription.RequestApproved;
import dev.concord.subscription.RequestRejected;
import dev.concord.subscription.SubscriptionRequested;
import dev.concord.subscription.SubscriptionRevoked;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes down what AWS has to be told, in the transaction of the decision itself. */
@Component
class OutboxWriter {
    private final OutboxRepository outbox;
    private final SchedulerClient scheduler;
    private final Clock clock;

    OutboxWriter(OutboxRepository outbox, SchedulerClient scheduler, Clock clock) {
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AssetTaken event) {
        write(
                Subject.of(event.asset()),
                Kind.CREATE_ASSET,
                event.asset().value(),
                null,
                event.by().value());
    }

    /** Also tries again whatever failed on the way there before. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PublicationAsked event) {
        var subject = Subject.of(event.asset());
        outbox.lock(subject);
        outbox.supersede(subject, Kind.PUBLISH_ASSET);
        outbox.tryAgain(subject);
        write(
                subject,
                Kind.PUBLISH_ASSET,
                event.asset().value(),
                null,
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(SubscriptionRequested event) {
        var subject = Subject.of(event.asset(), event.subscriber());
        write(subject, Kind.REQUEST, event.request().value(), null, event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RequestApproved event) {
        var subject = Subject.of(event.asset(), event.subscriber());
        var by = event.by().value();
        write(subject, Kind.ACCEPT, event.subscription().value(), event.decision(), by);
        write(subject, Kind.GRANT, event.subscription().value(), event.decision(), by);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RequestRejected event) {
        var subject = Subject.of(event.asset(), event.subscriber());
        write(
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
        write(
                subject,
                Kind.REVOKE,
                event.subscription().value(),
                event.revocation(),
                event.by().value());
    }

    private void write(Subject subject, Kind kind, UUID reference, @Nullable UUID decision, String actor) {
        outbox.lock(subject);
        outbox.write(subject, kind, reference, decision, actor);
        scheduler.scheduleIfNotExists(RelayTask.of(subject).build(), clock.instant());
    }
}
