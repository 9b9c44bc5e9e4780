package dev.concord.subscription.internal;

import dev.concord.aws.Principal;
import dev.concord.outbox.Outbox;
import dev.concord.shared.Changed;
import dev.concord.shared.Decided;
import dev.concord.shared.PersonId;
import dev.concord.shared.Topic;
import dev.concord.subscription.Access;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows here from what happened in AWS: the trail, screens, and what need not be told any more. */
@Component
class AccessNews {
    private static final PersonId CONCORD = new PersonId(Principal.SYSTEM);

    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessNews(Outbox outbox, ApplicationEventPublisher events, Clock clock) {
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    void tell(Access access, String what, String said) {
        events.publishEvent(Decided.by(CONCORD, what, "subscription request " + access.request(), clock.instant())
                .of(access.asset().id().value())
                .in(access.owner().id())
                .because(said));
        events.publishEvent(Changed.one(Topic.SUBSCRIPTIONS, access.asset().id()));
        wake(access);
    }

    /** What waits for AWS may go through now. */
    void wake(Access access) {
        outbox.wake(
                AccessChange.subject(access.asset().id(), access.subscriber().id()));
    }

    void forget(Access access, AccessChange... changes) {
        outbox.supersede(
                AccessChange.subject(access.asset().id(), access.subscriber().id()), changes);
    }
}
