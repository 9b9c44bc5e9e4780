package dev.concord.subscription.internal.aws;

import dev.concord.aws.Principal;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.subscription.Access;
import dev.concord.subscription.internal.AccessChange;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells DataZone of a rejection, as the owner project: looks first, since rejecting has no token. */
@Component
class RejectDelivery implements Delivery {
    private final SubscriptionCalls subscriptions;
    private final SubscriptionWay way;
    private final Authority authority;
    private final Journal journal;

    RejectDelivery(SubscriptionCalls subscriptions, SubscriptionWay way, Authority authority, Journal journal) {
        this.subscriptions = subscriptions;
        this.way = way;
        this.authority = authority;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return AccessChange.REJECT;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var access = way.request(row);
        if (!authority.holds(row, access)) {
            return new Outcome.Done(() -> way.progress().overruled(access.request()));
        }
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
            default -> takeBack(row, access, as, request);
        };
    }

    /** Somebody accepted it in DataZone, but it was rejected here: the more restrictive side wins. */
    private Outcome takeBack(OutboxRow row, Access access, Principal as, String request) {
        var made = subscriptions.subscription(as, access.owner().id().value(), request);
        if (made.isEmpty()) {
            return Outcome.lookAgain();
        }
        if (made.get().status().equals("APPROVED")) {
            var id = made.get().id();
            journal.send(row, access.asset().id().value(), () -> subscriptions.revoke(as, id), answer -> {});
        }
        return Outcome.done();
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
