package dev.concord.subscription.internal;

import dev.concord.identity.People;
import dev.concord.inbox.Inbox;
import dev.concord.shared.PersonId;
import dev.concord.subscription.Access;
import dev.concord.subscription.Ended;
import dev.concord.subscription.Revocation;
import dev.concord.subscription.SubscriptionId;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What DataZone shows of subscriptions, taken over: above all their ends. */
@Component
class SubscriptionObservations {
    private final ObservedRequests observed;
    private final RequestRepository requests;
    private final SubscriptionRepository subscriptions;
    private final GrantRepository grants;
    private final AccessQueries accesses;
    private final AccessNews news;
    private final People people;
    private final Inbox inbox;
    private final Clock clock;

    SubscriptionObservations(
            ObservedRequests observed,
            RequestRepository requests,
            SubscriptionRepository subscriptions,
            GrantRepository grants,
            AccessQueries accesses,
            AccessNews news,
            People people,
            Inbox inbox,
            Clock clock) {
        this.observed = observed;
        this.requests = requests;
        this.subscriptions = subscriptions;
        this.grants = grants;
        this.accesses = accesses;
        this.news = news;
        this.people = people;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What was granted for it in DataZone can be taken over from now on. */
    void saw(Seen.Subscription seen) {
        observed.subscription(seen.id(), seen.request()).ifPresent(id -> saw(id, seen));
    }

    private void saw(SubscriptionId id, Seen.Subscription seen) {
        var access = accesses.get(id);
        requests.lock(access.request());
        if (access.datazoneSubscriptionId() == null) {
            subscriptions.sent(id, seen.id());
            inbox.look(Seen.GRANTS, access.subscriber().id().value());
        }
        if (!observed.saw(id, seen.state(), seen.updatedAt()) || access.revocation() != null) {
            return;
        }
        switch (seen.state()) {
            case "REVOKED" -> ended(access, Ended.REVOKED_IN_DATAZONE, seen.by(), seen.retained());
            case "CANCELLED" -> ended(access, Ended.CANCELLED_IN_DATAZONE, seen.by(), seen.retained());
            default -> {}
        }
    }

    /** Believed only of what an earlier reading had shown. */
    void gone(String datazoneId) {
        observed.subscription(datazoneId, "")
                .filter(found -> observed.canBeMissed(found, clock.instant()))
                .ifPresent(id -> {
                    var access = accesses.get(id);
                    if (access.revocation() == null) {
                        ended(access, Ended.CANCELLED_IN_DATAZONE, null, false);
                    }
                });
    }

    /** Approved here, but never made there. */
    void neverMade(Access access, PersonId by) {
        if (access.subscription() != null) {
            var id = access.subscription();
            subscriptions.ended(id, new Revocation(UUID.randomUUID(), by, "", clock.instant(), "", Ended.NEVER_MADE));
            grants.over(id, clock.instant());
        }
    }

    private void ended(Access access, Ended how, @Nullable String by, boolean retained) {
        var id = Objects.requireNonNull(access.subscription());
        var person = Optional.ofNullable(by)
                .filter(PersonId::canBe)
                .map(PersonId::new)
                .orElse(access.requester());
        people.meet(person);
        subscriptions.ended(id, new Revocation(UUID.randomUUID(), person, "", clock.instant(), "", how));
        news.forget(access, AccessChange.ACCEPT, AccessChange.GRANT);
        var grant = Objects.requireNonNull(access.grant());
        if (grant.datazoneId() == null) {
            grants.over(id, clock.instant());
        } else if (retained) {
            grants.kept(id, "DataZone was told to leave the permission in AWS");
        } else {
            grants.revoking(id, clock.instant());
        }
        news.tell(
                accesses.get(id),
                how == Ended.REVOKED_IN_DATAZONE ? "saw revoked in DataZone" : "saw cancelled in DataZone",
                "");
    }
}
