package dev.concord.subscription.internal.aws;

import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.subscription.Access;
import dev.concord.subscription.Decision;
import dev.concord.subscription.internal.AccessChange;
import dev.concord.subscription.internal.aws.SubscriptionCalls.SubscriptionState;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells DataZone of an approval, as the owner project: looks first, since accepting has no token. */
@Component
class AcceptDelivery implements Delivery {
    private final SubscriptionCalls subscriptions;
    private final SubscriptionWay way;
    private final Journal journal;

    AcceptDelivery(SubscriptionCalls subscriptions, SubscriptionWay way, Journal journal) {
        this.subscriptions = subscriptions;
        this.way = way;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return AccessChange.ACCEPT;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var access = way.subscription(row);
        var as = way.owner(access, row);
        var request = Objects.requireNonNull(access.datazoneRequestId());
        var seen = subscriptions.state(as, request);
        return switch (seen.status()) {
            case "ACCEPTED" ->
                ours(access, seen)
                        ? subscribed(row, access)
                        : new Outcome.Hopeless(
                                "DataZone shows this request as accepted by a decision that is not Concord's");
            case "PENDING" -> {
                var comment = comment(access);
                journal.send(
                        row, access.asset().id().value(), () -> subscriptions.accept(as, request, comment), made -> {});
                yield subscribed(row, access);
            }
            default ->
                new Outcome.Hopeless(
                        "DataZone shows this request as " + seen.status().toLowerCase(java.util.Locale.ROOT));
        };
    }

    private Outcome subscribed(OutboxRow row, Access access) {
        var request = Objects.requireNonNull(access.datazoneRequestId());
        var id = Objects.requireNonNull(access.subscription());
        return subscriptions
                .subscription(way.owner(access, row), access.owner().id().value(), request)
                .map(SubscriptionState::id)
                .<Outcome>map(made -> new Outcome.Done(() -> way.progress().subscribed(id, made)))
                .orElseGet(() -> Outcome.lookAgain());
    }

    private static boolean ours(Access access, SubscriptionCalls.RequestState seen) {
        return seen.comment().contains(decision(access).id().toString());
    }

    private static String comment(Access access) {
        return SubscriptionWay.comment(
                decision(access).comment(), decision(access).id());
    }

    private static Decision decision(Access access) {
        return Objects.requireNonNull(access.decision());
    }

    @Override
    public void failed(OutboxRow row, String why) {
        way.progress().requestFailed(way.subscription(row).request(), why);
    }

    @Override
    public void tryingAgain(OutboxRow row) {
        way.progress().requestFailed(way.subscription(row).request(), null);
    }
}
