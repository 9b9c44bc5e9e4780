package dev.concord.setup.internal;

import dev.concord.outbox.Outbox;
import dev.concord.outbox.Subject;
import dev.concord.setup.OfferTaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What AWS is told of the domain's set-up. An offer that is taken anew replaces one that failed. */
@Component
class SetUpOutbox {
    private final Outbox outbox;

    SetUpOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(OfferTaken event) {
        var subject = Subject.of("set-up", event.check().id());
        outbox.supersede(subject, SetUpChange.SET_UP);
        outbox.tell(
                subject,
                SetUpChange.SET_UP,
                event.act(),
                event.act(),
                event.by().value());
    }
}
