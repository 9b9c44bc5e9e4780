package dev.concord.subscription.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.subscription.Access;
import dev.concord.subscription.Decision;
import dev.concord.subscription.internal.AccessChange;
import dev.concord.subscription.internal.aws.SubscriptionCalls.SubscriptionState;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells DataZone of an approval, as the owner project: looks first, since accepting has no token. */
@Component
class AcceptDelivery implements Delivery {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final int LOOKS = 40;

    private final SubscriptionCalls subscriptions;
    private final SubscriptionWay way;
    private final Authority authority;
    private final Journal journal;

    AcceptDelivery(SubscriptionCalls subscriptions, SubscriptionWay way, Authority authority, Journal journal) {
        this.subscriptions = subscriptions;
        this.way = way;
        this.authority = authority;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return AccessChange.ACCEPT;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var access = way.subscription(row);
        if (!authority.holds(row, access)) {
            return new Outcome.Done(() -> way.progress().overruled(access.request()));
        }
        var as = way.owner(access, row);
        var request = Objects.requireNonNull(access.datazoneRequestId());
        var seen = subscriptions.state(as, request);
        return switch (seen.status()) {
            case "ACCEPTED" -> subscribed(row, access);
            case "PENDING" -> accept(row, access, as, request);
            default ->
                new Outcome.Hopeless(
                        "DataZone shows this request as " + seen.status().toLowerCase(java.util.Locale.ROOT));
        };
    }

    /** Refused as no longer pending means that a reading was old: looking again tells. */
    private Outcome accept(OutboxRow row, Access access, Principal as, String request) {
        var comment = comment(access);
        try {
            journal.send(
                    row, access.asset().id().value(), () -> subscriptions.accept(as, request, comment), made -> {});
        } catch (AwsFailure failure) {
            if (failure.kind() == AwsFailure.Kind.CONFLICT && row.attempts() < LOOKS) {
                return new Outcome.Later(LOOK_AGAIN, String.valueOf(failure.getMessage()));
            }
            throw failure;
        }
        return subscribed(row, access);
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

    @Override
    public boolean heals() {
        return true;
    }
}
