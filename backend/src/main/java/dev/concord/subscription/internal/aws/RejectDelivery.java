package dev.concord.subscription.internal.aws;

import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.subscription.internal.AccessChange;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells DataZone of a rejection, as the owner project: looks first, since rejecting has no token. */
@Component
class RejectDelivery implements Delivery {
    private final SubscriptionCalls subscriptions;
    private final SubscriptionWay way;
    private final Journal journal;

    RejectDelivery(SubscriptionCalls subscriptions, SubscriptionWay way, Journal journal) {
        this.subscriptions = subscriptions;
        this.way = way;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return AccessChange.REJECT;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var access = way.request(row);
        var as = way.owner(access, row);
        var request = Objects.requireNonNull(access.datazoneRequestId());
        var decision = Objects.requireNonNull(access.decision());
        var seen = subscriptions.state(as, request);
        return switch (seen.status()) {
            case "REJECTED" -> Outcome.done();
            case "PENDING" -> {
                var comment = SubscriptionWay.comment(decision.comment(), decision.id());
                journal.send(
                        row, access.asset().id().value(), () -> subscriptions.reject(as, request, comment), made -> {});
                yield Outcome.done();
            }
            default -> new Outcome.Hopeless("DataZone shows this request as accepted, though it was rejected here");
        };
    }

    @Override
    public void failed(OutboxRow row, String why) {
        way.progress().requestFailed(way.request(row).request(), why);
    }

    @Override
    public void tryingAgain(OutboxRow row) {
        way.progress().requestFailed(way.request(row).request(), null);
    }
}
