package dev.concord.datazone.internal;

import dev.concord.setup.OfferTaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What AWS is told of the domain's set-up. An offer that is taken anew replaces one that failed. */
@Component
class SetUpOutbox {
    private final OutboxWriter writer;
    private final OutboxRepository outbox;

    SetUpOutbox(OutboxWriter writer, OutboxRepository outbox) {
        this.writer = writer;
        this.outbox = outbox;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(OfferTaken event) {
        var subject = Subject.of(event.check());
        outbox.lock(subject);
        outbox.supersede(subject, Kind.SET_UP);
        writer.write(subject, Kind.SET_UP, event.act(), event.act(), event.by().value());
    }
}
