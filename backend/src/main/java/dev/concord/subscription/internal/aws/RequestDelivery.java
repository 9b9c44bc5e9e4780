package dev.concord.subscription.internal.aws;

import dev.concord.aws.Answer;
import dev.concord.catalog.Inventory;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.subscription.internal.AccessChange;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells DataZone of a request, as the subscriber project. */
@Component
class RequestDelivery implements Delivery {
    private final SubscriptionCalls subscriptions;
    private final SubscriptionWay way;
    private final Inventory inventory;
    private final Journal journal;
    private final Clock clock;

    RequestDelivery(
            SubscriptionCalls subscriptions, SubscriptionWay way, Inventory inventory, Journal journal, Clock clock) {
        this.subscriptions = subscriptions;
        this.way = way;
        this.inventory = inventory;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return AccessChange.REQUEST;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var access = way.request(row);
        var as = way.subscriber(access, row);
        var project = access.subscriber().id().value();
        var listing = Optional.ofNullable(inventory.get(access.asset().id()).listingId())
                .orElseThrow();
        if (!row.tokenAnswers(clock.instant())) {
            var found = subscriptions.find(as, project, listing);
            if (found.isPresent()) {
                return new Outcome.Done(() -> way.progress().requested(access.request(), found.get()));
            }
        }
        var answer = journal.send(
                row,
                access.asset().id().value(),
                () -> subscriptions.request(as, project, listing, access.reason(), row.token()),
                made -> way.progress().requested(access.request(), made.id()));
        return undecided(answer)
                ? Outcome.done()
                : new Outcome.Hopeless("DataZone approved this request by itself, nobody in Concord did");
    }

    private static boolean undecided(Answer answer) {
        return answer.status().equals("PENDING");
    }

    @Override
    public void failed(OutboxRow row, String why) {
        way.progress().requestFailed(way.request(row).request(), why);
    }

    @Override
    public void tryingAgain(OutboxRow row) {
        way.progress().requestFailed(way.request(row).request(), null);
    }

    @Override
    public boolean heals() {
        return true;
    }
}
