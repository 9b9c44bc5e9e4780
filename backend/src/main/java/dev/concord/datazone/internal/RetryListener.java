package dev.concord.datazone.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.concord.subscription.RetryAsked;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Takes up again what failed, when a person asks for it. */
@Component
class RetryListener {
    private final OutboxRepository outbox;
    private final Relay relay;
    private final SchedulerClient scheduler;
    private final Clock clock;

    RetryListener(OutboxRepository outbox, Relay relay, SchedulerClient scheduler, Clock clock) {
        this.outbox = outbox;
        this.relay = relay;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RetryAsked event) {
        again(Subject.of(event.asset(), event.subscriber()));
    }

    /** What failed goes on with the token that it has. */
    void again(Subject subject) {
        outbox.lock(subject);
        outbox.tryAgain(subject).ifPresent(row -> {
            relay.delivery(row.kind()).tryingAgain(row);
            scheduler.scheduleIfNotExists(RelayTask.of(subject).build(), clock.instant());
        });
    }
}
