package dev.concord.subscription.internal;

import dev.concord.identity.People;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.Access;
import dev.concord.subscription.Decision;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.Side;
import dev.concord.subscription.internal.Strays.Stray;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What DataZone shows of requests, taken over. Older readings never win, what ended there ends here, and what somebody did
 * there is here like what is done with Concord.
 */
@Component
public class AccessObservations {
    /** A request that no reading has shown yet may still be on its way into DataZone's lists. */
    private static final Duration MAY_APPEAR = Duration.ofMinutes(5);

    private static final String PENDING = "PENDING";
    private static final String APPROVED = "APPROVED";

    private final ObservedRequests observed;
    private final RequestRepository requests;
    private final SubscriptionRepository subscriptions;
    private final AccessQueries accesses;
    private final SubscriptionObservations ends;
    private final AccessNews news;
    private final Strays strays;
    private final People people;
    private final Clock clock;

    AccessObservations(
            ObservedRequests observed,
            RequestRepository requests,
            SubscriptionRepository subscriptions,
            AccessQueries accesses,
            SubscriptionObservations ends,
            AccessNews news,
            Strays strays,
            People people,
            Clock clock) {
        this.observed = observed;
        this.requests = requests;
        this.subscriptions = subscriptions;
        this.accesses = accesses;
        this.ends = ends;
        this.news = news;
        this.strays = strays;
        this.people = people;
        this.clock = clock;
    }

    /** DataZone's ids of requests to the project whose outcome is not known here yet. */
    public List<String> openRequests(ProjectId owner) {
        return both(observed.openRequests(owner), strays.of(owner, PENDING));
    }

    /** DataZone's ids of subscriptions to the project's assets that are alive here. */
    public List<String> liveSubscriptions(ProjectId owner) {
        return both(observed.liveSubscriptions(owner), strays.of(owner, APPROVED));
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Those of DataZone's requests that are not known here. */
    public Set<String> unknownRequests(Collection<String> ids) {
        return observed.unknownRequests(ids);
    }

    /** The projects that own what these requests or subscriptions of DataZone are about. */
    public Collection<String> owners(Collection<String> ids) {
        return observed.owners(ids);
    }

    /** What others ask of a project; ends go first, so that what follows them finds its place free. */
    public void asked(ProjectId owner, Seen.AskedOf seen) {
        seen.goneRequests().forEach(id -> observed.request(id).ifPresent(this::gone));
        seen.requests().forEach(request -> observed.request(request.id()).ifPresent(id -> known(id, request)));
        seen.goneSubscriptions().forEach(ends::gone);
        seen.subscriptions().forEach(ends::saw);
        seen.requests().stream()
                .filter(request -> observed.request(request.id()).isEmpty())
                .forEach(request -> made(owner, request));
        seen.subscriptions().forEach(ends::saw);
        stray(owner, seen);
    }

    private void stray(ProjectId owner, Seen.AskedOf seen) {
        var alive = new ArrayList<Stray>();
        var over = new HashSet<>(seen.goneRequests());
        over.addAll(seen.goneSubscriptions());
        for (var one : seen.requests()) {
            if (one.state().equals(PENDING)) {
                alive.add(new Stray(one.id(), one.listing(), one.subscriber(), PENDING, one.reason(), one.createdAt()));
            } else {
                over.add(one.id());
            }
        }
        for (var one : seen.subscriptions()) {
            if (one.state().equals(APPROVED)) {
                alive.add(new Stray(one.id(), one.listing(), one.subscriber(), APPROVED, "", one.updatedAt()));
            } else {
                over.add(one.id());
            }
        }
        strays.seen(owner, alive, over);
    }

    private void known(RequestId id, Seen.Request seen) {
        requests.lock(id);
        if (!observed.saw(id, seen.state(), seen.updatedAt())) {
            return;
        }
        var state = requests.state(id);
        switch (seen.state()) {
            case "ACCEPTED" -> {
                if (state == RequestState.PENDING) {
                    acceptedThere(accesses.get(id), seen);
                } else {
                    news.wake(accesses.get(id));
                }
            }
            case "REJECTED" -> {
                if (state.mayBecome(RequestState.REJECTED)) {
                    rejectedThere(accesses.get(id), seen);
                }
            }
            default -> {}
        }
    }

    /** Ours may be on its way still, or its answer was lost, whatever was decided meanwhile; then its delivery finds it. */
    private void made(ProjectId owner, Seen.Request seen) {
        if (seen.subscriber().isEmpty() || seen.state().equals("REJECTED") || !PersonId.canBe(seen.requester())) {
            return;
        }
        var subscriber = new ProjectId(seen.subscriber());
        observed.askable(seen.listing(), subscriber, owner)
                .filter(asset -> !news.isBeingAsked(asset, subscriber))
                .filter(asset -> observed.request(seen.id()).isEmpty())
                .ifPresent(asset -> {
                    known(new PersonId(seen.requester()));
                    var id = requests.insert(asset, owner, seen);
                    news.tell(accesses.get(id), "was asked in DataZone for access", seen.reason());
                    known(id, seen);
                });
    }

    private void acceptedThere(Access access, Seen.Request seen) {
        var decision = new Decision.Approved(
                UUID.randomUUID(), reviewer(seen), "", seen.updatedAt(), seen.comment(), Side.DATAZONE);
        requests.decidedThere(access.request(), RequestState.APPROVED, decision);
        subscriptions.insert(access, seen.updatedAt(), GrantState.UNASKED);
        news.forget(access, AccessChange.REQUEST);
        news.tell(accesses.get(access.request()), "saw accepted in DataZone", seen.comment());
    }

    /** The more restrictive side wins: nothing that was asked or approved here is told any more. */
    private void rejectedThere(Access access, Seen.Request seen) {
        var decision = new Decision.Rejected(
                UUID.randomUUID(), reviewer(seen), "", seen.updatedAt(), seen.comment(), Side.DATAZONE);
        requests.decidedThere(access.request(), RequestState.REJECTED, decision);
        ends.neverMade(access, reviewer(seen));
        news.forget(access, AccessChange.values());
        news.tell(accesses.get(access.request()), "saw rejected in DataZone", seen.comment());
    }

    private void gone(RequestId id) {
        requests.lock(id);
        var access = accesses.get(id);
        if (requests.state(id).mayBecome(RequestState.WITHDRAWN)
                && observed.canBeMissed(id, clock.instant().minus(MAY_APPEAR))) {
            requests.withdrawn(id);
            ends.neverMade(access, access.requester());
            news.forget(access, AccessChange.values());
            news.tell(accesses.get(id), "saw withdrawn in DataZone", "");
        }
    }

    /** Without a reviewer DataZone accepted it by itself, since who asked works in both projects. */
    private PersonId reviewer(Seen.Request seen) {
        return known(Optional.ofNullable(seen.reviewer())
                .filter(PersonId::canBe)
                .map(PersonId::new)
                .orElseGet(() -> new PersonId(seen.requester())));
    }

    private PersonId known(PersonId person) {
        people.meet(person);
        return person;
    }
}
