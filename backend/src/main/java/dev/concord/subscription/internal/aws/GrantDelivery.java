package dev.concord.subscription.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.catalog.Asset;
import dev.concord.catalog.Inventory;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.Outbox;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.Environments.Place;
import dev.concord.subscription.Access;
import dev.concord.subscription.internal.AccessChange;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has DataZone fulfil a subscription in the subscriber's environment: finds the grant or makes it, then waits until it is granted. */
@Component
class GrantDelivery implements Delivery {
    private static final Duration ENVIRONMENT_MAY_COME = Duration.ofSeconds(5);

    private final GrantCalls grants;
    private final ListingCalls listings;
    private final Environments environments;
    private final Inventory inventory;
    private final SubscriptionWay way;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    GrantDelivery(
            GrantCalls grants,
            ListingCalls listings,
            Environments environments,
            Inventory inventory,
            SubscriptionWay way,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.grants = grants;
        this.listings = listings;
        this.environments = environments;
        this.inventory = inventory;
        this.way = way;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return AccessChange.GRANT;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var access = way.subscription(row);
        var place = place(access);
        if (place.isEmpty()) {
            return new Outcome.NotYet(ENVIRONMENT_MAY_COME);
        }
        var id = Objects.requireNonNull(access.subscription());
        way.progress()
                .granting(
                        id, place.get().environment().id(), place.get().target().id());
        if (outbox.superseded(row)) {
            return Outcome.done();
        }
        if (formerStays(row, access)) {
            return Outcome.lookAgain();
        }
        var known = known(row, access);
        return known.isPresent() ? follow(row, access, known.get()) : grant(row, access, place.get());
    }

    /** Where it was begun, and never anywhere else by itself. */
    private Optional<Place> place(Access access) {
        var begun = Objects.requireNonNull(access.grant()).environmentId();
        var subscriber = access.subscriber().id();
        return begun == null
                ? environments.placeFor(subscriber, access.asset().type())
                : environments.placeIn(subscriber, begun, access.asset().type());
    }

    /** What is left of a grant that AWS took away in part goes before the new one is made. */
    private boolean formerStays(OutboxRow row, Access access) {
        var former = Objects.requireNonNull(access.grant()).formerId();
        if (former == null) {
            return false;
        }
        var as = way.subscriber(access, row);
        var subscription = Objects.requireNonNull(access.datazoneSubscriptionId());
        if (grants.of(as, subscription).contains(former)) {
            var seen = grants.state(as, former);
            if (!seen.gone()) {
                if (!seen.going()) {
                    journal.send(row, access.asset().id().value(), () -> grants.delete(as, former), answer -> {});
                }
                return true;
            }
        }
        way.progress().formerIsGone(Objects.requireNonNull(access.subscription()));
        return false;
    }

    /** The grant as recorded, or as DataZone has it although nothing here tells of it. */
    private Optional<String> known(OutboxRow row, Access access) {
        var recorded = Objects.requireNonNull(access.grant()).datazoneId();
        if (recorded != null) {
            return Optional.of(recorded);
        }
        return row.tokenAnswers(clock.instant()) ? Optional.empty() : found(row, access);
    }

    private Optional<String> found(OutboxRow row, Access access) {
        var subscription = Objects.requireNonNull(access.datazoneSubscriptionId());
        var as = way.subscriber(access, row);
        return grants.of(as, subscription).stream()
                .filter(grant -> !grants.state(as, grant).gone())
                .findFirst();
    }

    /** Only the newest revision of a listing can be granted, and it may have been published anew since the request. */
    private Outcome grant(OutboxRow row, Access access, Place place) {
        var asset = inventory.get(access.asset().id());
        var listing = Objects.requireNonNull(asset.listingId());
        var as = way.subscriber(access, row);
        return listings.activeRevision(as, listing)
                .map(revision -> grant(row, access, place, asset, as, new GrantCalls.Listing(listing, revision)))
                .orElseGet(() -> withdrawn(row, access));
    }

    private Outcome withdrawn(OutboxRow row, Access access) {
        return found(row, access)
                .map(grant -> follow(row, access, grant))
                .orElseGet(() -> new Outcome.Hopeless(
                        "The asset is not in the business catalog any more, so that DataZone can't grant it"));
    }

    private Outcome grant(
            OutboxRow row, Access access, Place place, Asset asset, Principal as, GrantCalls.Listing listing) {
        var id = Objects.requireNonNull(access.subscription());
        try {
            var made = journal.send(
                    row,
                    asset.id().value(),
                    () -> grants.grant(
                            as, place.environment().id(), place.target().id(), listing, row.token()),
                    answer -> way.progress().grantSent(id, answer.id()));
            return follow(row, access, made.id());
        } catch (AwsFailure failure) {
            // The token went out with an earlier revision before, and that answer got lost.
            if (failure.kind() != AwsFailure.Kind.CONFLICT) {
                throw failure;
            }
            return follow(row, access, found(row, access).orElseThrow(() -> failure));
        }
    }

    private Outcome follow(OutboxRow row, Access access, String grant) {
        var id = Objects.requireNonNull(access.subscription());
        way.progress().grantSent(id, grant);
        var seen = grants.state(way.subscriber(access, row), grant);
        if (seen.granted()) {
            return new Outcome.Done(() -> way.progress().granted(id));
        }
        if (seen.gone() || seen.going()) {
            return new Outcome.Done(() -> way.progress().removed(id, "DataZone takes the access away"));
        }
        return seen.failed() ? new Outcome.Hopeless(seen.cause()) : Outcome.lookAgain();
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
