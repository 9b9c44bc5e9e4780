package dev.concord.subscription;

import dev.concord.shared.DomainEvent;
import dev.concord.subscription.internal.AccessQueries;
import dev.concord.subscription.internal.GrantRepository;
import dev.concord.subscription.internal.RequestRepository;
import dev.concord.subscription.internal.SubscriptionRepository;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What AWS answered, taken as it is. A late answer never moves a state backwards: each step leaves only the states it may. */
@Service
@Transactional
public class SubscriptionProgress {
    private final RequestRepository requests;
    private final SubscriptionRepository subscriptions;
    private final GrantRepository grants;
    private final AccessQueries accesses;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SubscriptionProgress(
            RequestRepository requests,
            SubscriptionRepository subscriptions,
            GrantRepository grants,
            AccessQueries accesses,
            Clock clock,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.subscriptions = subscriptions;
        this.grants = grants;
        this.accesses = accesses;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Access of(RequestId id) {
        return accesses.get(id);
    }

    @Transactional(readOnly = true)
    public Access of(SubscriptionId id) {
        return accesses.get(id);
    }

    public void requested(RequestId id, String datazoneId) {
        requests.sent(id, datazoneId);
        events.publishEvent(moved(accesses.get(id)));
    }

    /** DataZone took neither the request nor its decision; null when it is tried again. */
    public void requestFailed(RequestId id, @org.jspecify.annotations.Nullable String failure) {
        requests.failed(id, failure);
        events.publishEvent(moved(accesses.get(id)));
    }

    public void subscribed(SubscriptionId id, String datazoneId) {
        subscriptions.sent(id, datazoneId);
    }

    public void granting(SubscriptionId id, String environmentId, String targetId) {
        if (grants.granting(id, environmentId, targetId, clock.instant())) {
            events.publishEvent(moved(accesses.get(id)));
        }
    }

    public void grantSent(SubscriptionId id, String datazoneId) {
        grants.sent(id, datazoneId);
    }

    public void granted(SubscriptionId id) {
        if (grants.granted(id, clock.instant())) {
            events.publishEvent(moved(accesses.get(id)));
        }
    }

    /** The grant, or taking it back, failed in AWS. */
    public void grantFailed(SubscriptionId id, String failure) {
        grants.failed(id, failure);
        events.publishEvent(moved(accesses.get(id)));
    }

    /** What failed is on its way again: a grant as a grant, a revoke as a revoke. */
    public void tryingAgain(SubscriptionId id) {
        grants.tryingAgain(id);
        events.publishEvent(moved(accesses.get(id)));
    }

    public void gone(SubscriptionId id) {
        if (grants.gone(id, clock.instant())) {
            events.publishEvent(moved(accesses.get(id)));
        }
    }

    /** Nothing is granted in the environment any more: what was waits for another place. Answers how many those are. */
    public int displaced(String environment, String actor) {
        var found = grants.displaced(environment);
        for (var id : found) {
            var access = accesses.get(id);
            events.publishEvent(new GrantDisplaced(
                    id,
                    access.asset().id(),
                    access.subscriber().id(),
                    Optional.ofNullable(access.decision()).map(Decision::id).orElse(null),
                    actor,
                    clock.instant()));
        }
        return found.size();
    }

    private DomainEvent moved(Access access) {
        return new AccessMoved(access.asset().id(), access.subscriber().id(), clock.instant());
    }
}
