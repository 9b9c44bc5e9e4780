package dev.concord.catalog.internal;

import dev.concord.aws.Principal;
import dev.concord.catalog.AssetId;
import dev.concord.outbox.Outbox;
import dev.concord.shared.Changed;
import dev.concord.shared.Decided;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows here from what happened to an asset in AWS: the trail, screens, and what need not be told any more. */
@Component
class AssetNews {
    private static final PersonId CONCORD = new PersonId(Principal.SYSTEM);

    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssetNews(Outbox outbox, ApplicationEventPublisher events, Clock clock) {
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** What waits or failed may go through now. */
    void tell(AssetId id, ProjectId owner, String what) {
        events.publishEvent(Decided.by(CONCORD, what, "asset " + id, clock.instant())
                .of(id.value())
                .in(owner));
        events.publishEvent(Changed.one(Topic.CATALOG, id));
        outbox.wake(AssetChange.subject(id));
    }

    void forget(AssetId id, AssetChange... changes) {
        outbox.supersede(AssetChange.subject(id), changes);
    }
}
