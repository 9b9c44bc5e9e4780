package dev.concord.catalog.internal;

import dev.concord.catalog.AssetTaken;
import dev.concord.catalog.PublicationAsked;
import dev.concord.outbox.Outbox;
import dev.concord.outbox.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What DataZone is told of assets. */
@Component
class AssetOutbox {
    private final Outbox outbox;

    AssetOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AssetTaken event) {
        outbox.tell(
                Subject.of("asset", event.asset()).inBulk(),
                AssetChange.CREATE_ASSET,
                event.asset().value(),
                null,
                event.by().value());
    }

    /** Also tries again whatever failed on the way there before. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PublicationAsked event) {
        var subject = Subject.of("asset", event.asset()).inBulk();
        outbox.supersede(subject, AssetChange.PUBLISH_ASSET);
        outbox.again(subject);
        outbox.tell(
                subject,
                AssetChange.PUBLISH_ASSET,
                event.asset().value(),
                null,
                event.by().value());
    }
}
