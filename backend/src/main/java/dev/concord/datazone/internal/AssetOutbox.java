package dev.concord.datazone.internal;

import dev.concord.catalog.AssetTaken;
import dev.concord.catalog.PublicationAsked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What DataZone is told of assets. */
@Component
class AssetOutbox {
    private final OutboxWriter writer;
    private final OutboxRepository outbox;

    AssetOutbox(OutboxWriter writer, OutboxRepository outbox) {
        this.writer = writer;
        this.outbox = outbox;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AssetTaken event) {
        writer.write(
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
        writer.write(
                subject,
                Kind.PUBLISH_ASSET,
                event.asset().value(),
                null,
                event.by().value());
    }
}
