package dev.concord.subscription.internal.aws;

import dev.concord.aws.Principal;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.subscription.Access;
import dev.concord.subscription.Revocation;
import dev.concord.subscription.internal.AccessChange;
import dev.concord.subscription.internal.aws.SubscriptionCalls.SubscriptionState;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes access back in DataZone from wherever it got to, and waits until no grant of it is left. */
@Component
class RevokeDelivery implements Delivery {
    private final SubscriptionCalls subscriptions;
    private final GrantCalls grants;
    private final SubscriptionWay way;
    private final Journal journal;

    RevokeDelivery(SubscriptionCalls subscriptions, GrantCalls grants, SubscriptionWay way, Journal journal) {
        this.subscriptions = subscriptions;
        this.grants = grants;
        this.way = way;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return AccessChange.REVOKE;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var access = way.subscription(row);
        var request = access.datazoneRequestId();
        if (request == null) {
            return gone(access);
        }
        var as = way.owner(access, row);
        return switch (subscriptions.state(as, request).status()) {
            case "PENDING" -> reject(row, access, as, request);
            case "REJECTED" -> gone(access);
            default -> revoke(row, access, as, request);
        };
    }

    private Outcome reject(OutboxRow row, Access access, Principal as, String request) {
        var revocation = revocation(access);
        var comment = SubscriptionWay.comment(revocation.comment(), revocation.id());
        journal.send(row, access.asset().id().value(), () -> subscriptions.reject(as, request, comment), made -> {});
        return gone(access);
    }

    private Outcome revoke(OutboxRow row, Access access, Principal as, String request) {
        var subscription = subscriptions.subscription(as, access.owner().id().value(), request);
        if (subscription.isEmpty()) {
            return Outcome.lookAgain();
        }
        if (subscription
                .map(SubscriptionState::status)
                .filter("APPROVED"::equals)
                .isPresent()) {
            var id = subscription.get().id();
            journal.send(row, access.asset().id().value(), () -> subscriptions.revoke(as, id), made -> {});
        }
        return follow(row, access, subscription.get().id());
    }

    /** Grants belong to the subscriber's environment, so they are read as the subscriber. */
    private Outcome follow(OutboxRow row, Access access, String subscription) {
        var as = way.subscriber(access, row);
        for (var grant : grants.of(as, subscription)) {
            var seen = grants.state(as, grant);
            if (seen.failed()) {
                return new Outcome.Hopeless("Access is not taken back yet. " + seen.cause());
            }
            if (!seen.gone()) {
                return Outcome.lookAgain();
            }
        }
        return gone(access);
    }

    private Outcome gone(Access access) {
        return new Outcome.Done(() -> way.progress().gone(Objects.requireNonNull(access.subscription())));
    }

    private static Revocation revocation(Access access) {
        return Objects.requireNonNull(access.revocation());
    }

    @Override
    public void failed(OutboxRow row, String why) {
        way.progress().grantFailed(Objects.requireNonNull(way.subscription(row).subscription()), why);
    }

    @Override
    public void tryingAgain(OutboxRow row) {
        way.progress().tryingAgain(Objects.requireNonNull(way.subscription(row).subscription()));
    }

    @Override
    public boolean heals() {
        return true;
    }
}
