package dev.concord.datazone.internal;

import dev.concord.catalog.Inventory;
import dev.concord.datazone.internal.aws.GrantCalls;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.Environments.Place;
import dev.concord.subscription.Access;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has DataZone fulfil a subscription in the subscriber's environment: finds the grant or makes it, then waits until it is granted. */
@Component
class GrantDelivery implements Delivery {
    static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration ENVIRONMENT_MAY_COME = Duration.ofSeconds(5);

    private final GrantCalls grants;
    private final Environments environments;
    private final Inventory inventory;
    private final SubscriptionWay way;
    private final OutboxRepository outbox;
    private final Journal journal;
    private final Clock clock;

    GrantDelivery(
            GrantCalls grants,
            Environments environments,
            Inventory inventory,
            SubscriptionWay way,
            OutboxRepository outbox,
            Journal journal,
            Clock clock) {
        this.grants = grants;
        this.environments = environments;
        this.inventory = inventory;
        this.way = way;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.GRANT;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var access = way.subscription(row);
        var place =
                environments.placeFor(access.subscriber().id(), access.asset().type());
        if (place.isEmpty()) {
            return new Outcome.NotYet(ENVIRONMENT_MAY_COME);
        }
        var id = Objects.requireNonNull(access.subscription());
        way.progress()
                .granting(
                        id, place.get().environment().id(), place.get().target().id());
        if (outbox.superseded(row.id())) {
            return Outcome.done();
        }
        return follow(row, access, known(row, access).orElseGet(() -> grant(row, access, place.get())));
    }

    /** The grant as recorded, or as DataZone has it although nothing here tells of it. */
    private Optional<String> known(OutboxRow row, Access access) {
        var recorded = Objects.requireNonNull(access.grant()).datazoneId();
        if (recorded != null) {
            return Optional.of(recorded);
        }
        if (row.tokenAnswers(clock.instant())) {
            return Optional.empty();
        }
        var subscription = Objects.requireNonNull(access.datazoneSubscriptionId());
        return grants.of(way.subscriber(access, row), subscription).stream().findFirst();
    }

    private String grant(OutboxRow row, Access access, Place place) {
        var asset = inventory.get(access.asset().id());
        var listing = new GrantCalls.Listing(
                Objects.requireNonNull(asset.listingId()), Objects.requireNonNull(asset.listingRevision()));
        var id = Objects.requireNonNull(access.subscription());
        return journal.send(
                        row,
                        asset.id().value(),
                        () -> grants.grant(
                                way.subscriber(access, row),
                                place.environment().id(),
                                place.target().id(),
                                listing,
                                row.token()),
                        made -> way.progress().grantSent(id, made.id()))
                .id();
    }

    private Outcome follow(OutboxRow row, Access access, String grant) {
        var id = Objects.requireNonNull(access.subscription());
        way.progress().grantSent(id, grant);
        var seen = grants.state(way.subscriber(access, row), grant);
        if (seen.granted()) {
            return new Outcome.Done(() -> way.progress().granted(id));
        }
        return seen.failed() ? new Outcome.Hopeless(seen.cause()) : new Outcome.NotYet(LOOK_AGAIN);
    }

    @Override
    public void failed(OutboxRow row, String why) {
        way.progress().grantFailed(Objects.requireNonNull(way.subscription(row).subscription()), why);
    }

    @Override
    public void tryingAgain(OutboxRow row) {
        way.progress().tryingAgain(Objects.requireNonNull(way.subscription(row).subscription()));
    }
}
