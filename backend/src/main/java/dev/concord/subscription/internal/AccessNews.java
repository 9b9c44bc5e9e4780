package dev.concord.subscription.internal;

import dev.concord.aws.Principal;
import dev.concord.catalog.AssetId;
import dev.concord.outbox.Outbox;
import dev.concord.shared.News;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import dev.concord.subscription.Access;
import dev.concord.subscription.Decision;
import org.springframework.stereotype.Component;

/** What follows here from what happened in AWS: the trail, screens, and what need not be told any more. */
@Component
class AccessNews {
    private static final PersonId CONCORD = new PersonId(Principal.SYSTEM);

    private final Outbox outbox;
    private final News news;

    AccessNews(Outbox outbox, News news) {
        this.outbox = outbox;
        this.news = news;
    }

    void tell(Access access, String what, String said) {
        confirm(access, what, said);
        wake(access);
    }

    /** Into the trail alone: what AWS did for the delivery that asks, which needs no waking. */
    void confirm(Access access, String what, String said) {
        news.tell(
                Topic.SUBSCRIPTIONS,
                access.asset().id(),
                news.decided(CONCORD, what, access.words())
                        .of(access.asset().id().value())
                        .in(access.owner().id())
                        .because(said));
    }

    /** Nothing that follows from the decision is told. */
    void overruled(Access access, Decision decision, String why) {
        forget(access, AccessChange.ACCEPT, AccessChange.REJECT, AccessChange.GRANT);
        news.tell(
                Topic.SUBSCRIPTIONS,
                access.asset().id(),
                news.decided(decision.by(), "was refused to decide about", access.words())
                        .of(access.asset().id().value())
                        .in(access.owner().id())
                        .because(why)
                        .as(decision.id())
                        .butRefused());
    }

    /** What waits for AWS may go through now. */
    void wake(Access access) {
        outbox.wake(
                AccessChange.subject(access.asset().id(), access.subscriber().id()));
    }

    /** Whether DataZone may have a request of ours for the pair that is not known here by its id. */
    boolean isBeingAsked(AssetId asset, ProjectId subscriber) {
        return outbox.isNext(AccessChange.subject(asset, subscriber), AccessChange.REQUEST);
    }

    void forget(Access access, AccessChange... changes) {
        outbox.supersede(
                AccessChange.subject(access.asset().id(), access.subscriber().id()), changes);
    }
}
