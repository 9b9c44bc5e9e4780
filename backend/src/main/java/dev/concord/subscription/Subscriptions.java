package dev.concord.subscription;

import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Require;
import dev.concord.subscription.internal.AccessQueries;
import dev.concord.subscription.internal.GrantRepository;
import dev.concord.subscription.internal.SubscriptionRepository;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was approved, taking it back, and trying again what failed. */
@Service
public class Subscriptions {
    private static final int COMMENT = 3900;

    private final SubscriptionRepository subscriptions;
    private final GrantRepository grants;
    private final AccessQueries accesses;
    private final Permissions permissions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Subscriptions(
            SubscriptionRepository subscriptions,
            GrantRepository grants,
            AccessQueries accesses,
            Permissions permissions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.subscriptions = subscriptions;
        this.grants = grants;
        this.accesses = accesses;
        this.permissions = permissions;
        this.clock = clock;
        this.events = events;
    }

    /** Takes access back: Concord denies from the commit on, and no grant call starts after it. */
    @Transactional
    public void revoke(SubscriptionId id, long seenVersion, String comment) {
        Require.that(!comment.isBlank(), "A revocation needs a comment: say in a sentence why");
        Require.that(comment.length() <= COMMENT, "A comment has at most %d characters".formatted(COMMENT));
        var access = accesses.get(id);
        permissions.requireSight(access.owner().id(), "subscription " + id);
        var person = permissions.require(
                Action.DECIDE,
                access.owner().id(),
                "Only an owner of %s can revoke access to %s"
                        .formatted(access.owner().name(), access.asset().name()));
        if (access.revocation() != null) {
            throw new Refused("%s revoked this already. Nothing was done."
                    .formatted(access.revocation().byName()));
        }
        var revocation =
                new Revocation(UUID.randomUUID(), person.id(), person.name(), clock.instant(), comment.strip());
        subscriptions.revoke(id, seenVersion, revocation);
        grants.revoking(id, revocation.at());
        events.publishEvent(new SubscriptionRevoked(
                id,
                access.asset().id(),
                access.subscriber().id(),
                access.owner().id(),
                revocation.id(),
                person.id(),
                revocation.comment(),
                revocation.at()));
    }

    /** Tries again what AWS refused; for members of either project. A failed revoke is tried as a revoke. */
    @Transactional
    public void retry(RequestId id) {
        var access = accesses.get(id);
        var side = sideOf(access, id);
        var person = permissions.require(
                Action.RETRY,
                side,
                "Only members of %s or %s can try this again"
                        .formatted(access.subscriber().name(), access.owner().name()));
        if (access.state() != AccessState.FAILED) {
            throw new Refused("Nothing failed here, so there is nothing to try again");
        }
        events.publishEvent(
                new RetryAsked(id, access.asset().id(), access.subscriber().id(), person.id(), clock.instant()));
    }

    /** The project through which the person sees it. */
    private ProjectId sideOf(Access access, RequestId id) {
        if (permissions.may(Action.SEE_PROJECT, access.subscriber().id())) {
            return access.subscriber().id();
        }
        permissions.requireSight(access.owner().id(), "subscription request " + id);
        return access.owner().id();
    }
}
