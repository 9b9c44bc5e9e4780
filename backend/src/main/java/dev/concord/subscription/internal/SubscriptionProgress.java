package dev.concord.subscription.internal;

import dev.concord.outbox.Outbox;
import dev.concord.shared.News;
import dev.concord.shared.Topic;
import dev.concord.subscription.Access;
import dev.concord.subscription.Decision;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.SubscriptionId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What AWS answered, taken as it is. A late answer never moves a state backwards: each step leaves only the states it may. */
@Component
@Transactional
public class SubscriptionProgress {
    private final RequestRepository requests;
    private final SubscriptionRepository subscriptions;
    private final GrantRepository grants;
    private final AccessQueries accesses;
    private final Outbox outbox;
    private final Clock clock;
    private final News news;
    private final AccessNews trail;

    SubscriptionProgress(
            RequestRepository requests,
            SubscriptionRepository subscriptions,
            GrantRepository grants,
            AccessQueries accesses,
            Outbox outbox,
            Clock clock,
            News news,
            AccessNews trail) {
        this.requests = requests;
        this.subscriptions = subscriptions;
        this.grants = grants;
        this.accesses = accesses;
        this.outbox = outbox;
        this.clock = clock;
        this.news = news;
        this.trail = trail;
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
        moved(accesses.get(id));
    }

    /** DataZone took neither the request nor its decision; null when it is tried again. */
    public void requestFailed(RequestId id, @org.jspecify.annotations.Nullable String failure) {
        requests.failed(id, failure);
        moved(accesses.get(id));
    }

    /** Whoever decided may not any more, and AWS was told nothing: the request waits for another. */
    public void overruled(RequestId id) {
        requests.lock(id);
        var access = accesses.get(id);
        var decision = access.decision();
        if (decision == null) {
            return;
        }
        var why = "%s decided this and may not decide for %s any more, so AWS was told nothing"
                .formatted(decision.byName(), access.owner().name());
        requests.overrule(id, why);
        if (access.subscription() != null) {
            subscriptions.forget(access.subscription());
        }
        trail.overruled(access, decision, why);
    }

    public void subscribed(SubscriptionId id, String datazoneId) {
        subscriptions.sent(id, datazoneId);
        var access = accesses.get(id);
        if (access.failure() != null) {
            requests.failed(access.request(), null);
            moved(access);
        }
    }

    public void granting(SubscriptionId id, String environmentId, String targetId) {
        if (grants.granting(id, environmentId, targetId, clock.instant())) {
            moved(accesses.get(id));
        }
    }

    public void grantSent(SubscriptionId id, String datazoneId) {
        grants.sent(id, datazoneId);
    }

    public void granted(SubscriptionId id) {
        if (grants.granted(id, clock.instant())) {
            trail.confirm(accesses.get(id), "saw granted in AWS", "");
        }
    }

    /** AWS took it away before or after it was granted, though nobody revoked it here. */
    public void removed(SubscriptionId id, String why) {
        if (grants.removed(id, why, clock.instant())) {
            trail.confirm(accesses.get(id), "saw removed in AWS", why);
        }
    }

    /** The grant, or taking it back, failed in AWS. */
    public void grantFailed(SubscriptionId id, String failure) {
        grants.failed(id, failure);
        moved(accesses.get(id));
    }

    /** What failed is on its way again: a grant as a grant, a revoke as a revoke. */
    public void tryingAgain(SubscriptionId id) {
        grants.tryingAgain(id);
        moved(accesses.get(id));
    }

    public void gone(SubscriptionId id) {
        if (grants.gone(id, clock.instant())) {
            trail.confirm(accesses.get(id), "saw the access gone in AWS", "");
        }
    }

    /** Nothing is left of a grant that was taken away before it is granted again. */
    public void formerIsGone(SubscriptionId id) {
        grants.formerIsGone(id);
    }

    /**
     * Nothing is granted in the environment any more: what was waits for another place, by the decision that approved it.
     * Answers how many those are.
     */
    public int displaced(String environment, String actor) {
        var found = grants.displaced(environment);
        for (var id : found) {
            var access = accesses.get(id);
            var subject = AccessChange.subject(
                    access.asset().id(), access.subscriber().id());
            var decision =
                    Optional.ofNullable(access.decision()).map(Decision::id).orElse(null);
            outbox.supersede(subject, AccessChange.GRANT);
            outbox.tell(subject, AccessChange.GRANT, id.value(), decision, actor);
            moved(access);
        }
        return found.size();
    }

    private void moved(Access access) {
        news.changed(Topic.SUBSCRIPTIONS, access.asset().id());
    }
}
