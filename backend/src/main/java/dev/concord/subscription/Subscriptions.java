package dev.concord.subscription;

import dev.concord.catalog.Inventory;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.identity.Person;
import dev.concord.outbox.Outbox;
import dev.concord.shared.Decided;
import dev.concord.shared.News;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Require;
import dev.concord.shared.Topic;
import dev.concord.subscription.internal.AccessChange;
import dev.concord.subscription.internal.AccessQueries;
import dev.concord.subscription.internal.GrantRepository;
import dev.concord.subscription.internal.SubscriptionRepository;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was approved, taking it back, and trying again what failed. */
@Service
public class Subscriptions {
    private static final int COMMENT = 3900;

    private final SubscriptionRepository subscriptions;
    private final GrantRepository grants;
    private final AccessQueries accesses;
    private final Inventory assets;
    private final Permissions permissions;
    private final Outbox outbox;
    private final Clock clock;
    private final News news;

    Subscriptions(
            SubscriptionRepository subscriptions,
            GrantRepository grants,
            AccessQueries accesses,
            Inventory assets,
            Permissions permissions,
            Outbox outbox,
            Clock clock,
            News news) {
        this.subscriptions = subscriptions;
        this.grants = grants;
        this.accesses = accesses;
        this.assets = assets;
        this.permissions = permissions;
        this.outbox = outbox;
        this.clock = clock;
        this.news = news;
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
        var revocation = new Revocation(
                UUID.randomUUID(), person.id(), person.name(), clock.instant(), comment.strip(), Ended.CONCORD);
        subscriptions.revoke(id, seenVersion, revocation);
        grants.revoking(id, revocation.at());
        takeBack(access, revocation);
        news.tell(
                Topic.SUBSCRIPTIONS,
                access.asset().id(),
                Decided.by(revocation.by(), "revoked", access.words(), revocation.at())
                        .of(access.asset().id().value())
                        .in(access.owner().id())
                        .because(revocation.comment())
                        .as(revocation.id()));
    }

    /** What was to be granted need not be any more; whatever reached DataZone by now is taken back by the last row. */
    private void takeBack(Access access, Revocation revocation) {
        var subject =
                AccessChange.subject(access.asset().id(), access.subscriber().id());
        var id = Objects.requireNonNull(access.subscription());
        outbox.supersede(subject, AccessChange.ACCEPT, AccessChange.GRANT);
        outbox.tell(
                subject,
                AccessChange.REVOKE,
                id.value(),
                revocation.id(),
                revocation.by().value());
    }

    /**
     * Tries again what AWS refused, for members of either project; or has granted what AWS took away or Concord never granted,
     * for an owner who did not ask. A failed revoke is tried as a revoke.
     */
    @Transactional
    public void retry(RequestId id) {
        var access = accesses.get(id);
        var person = requireWhoMayGrant(access, id);
        if (!access.state().canBeTriedAgain()) {
            throw new Refused("Nothing failed here, so there is nothing to try again");
        }
        if (access.revocation() == null) {
            requireThere(access);
        }
        var decision = UUID.randomUUID();
        var subject =
                AccessChange.subject(access.asset().id(), access.subscriber().id());
        if (access.state() != AccessState.FAILED || !outbox.again(subject)) {
            tellAnew(access, person, decision);
        }
        news.tell(
                Topic.SUBSCRIPTIONS,
                access.asset().id(),
                news.decided(person.id(), word(access), access.words())
                        .of(access.asset().id().value())
                        .in(access.subscriber().id())
                        .as(decision));
    }

    /** What was approved was this resource, and no other of its name. */
    private void requireThere(Access access) {
        assets.get(access.asset().id()).notThere().ifPresent(why -> {
            throw new Refused(why);
        });
    }

    /** What AWS shows as failed although it was told everything: a revoke is told again as a revoke. */
    private void tellAnew(Access access, Person person, UUID decision) {
        var revocation = access.revocation();
        if (revocation != null) {
            takeBack(access, revocation);
        } else {
            grant(access, person, decision);
        }
    }

    /** Under the subscription that stands: DataZone refuses a second request meanwhile. */
    private void grant(Access access, Person person, UUID decision) {
        var id = access.subscription();
        if (id == null || !grants.again(id, clock.instant())) {
            throw new Refused("Somebody else has just had it tried again. Nothing was done; look at it again.");
        }
        var subject =
                AccessChange.subject(access.asset().id(), access.subscriber().id());
        outbox.supersede(subject, AccessChange.GRANT);
        outbox.tell(
                subject, AccessChange.GRANT, id.value(), decision, person.id().value());
    }

    /** What nobody approved here, or somebody took away in AWS, needs somebody who may decide. */
    private Person requireWhoMayGrant(Access access, RequestId id) {
        var side = sideOf(access, id);
        return switch (access.state()) {
            case ACCEPTED -> requireOwner(access, "This was accepted in DataZone");
            case REMOVED -> requireOwner(access, "This was taken away in AWS");
            default ->
                permissions.require(
                        Action.RETRY,
                        side,
                        "Only members of %s or %s can try this again"
                                .formatted(
                                        access.subscriber().name(),
                                        access.owner().name()));
        };
    }

    private Person requireOwner(Access access, String why) {
        return permissions.require(
                Action.DECIDE,
                access.owner().id(),
                access.requester(),
                "%s; an owner of %s who did not ask for it can have it granted"
                        .formatted(why, access.owner().name()));
    }

    private static String word(Access access) {
        return access.state() == AccessState.FAILED ? "tried again" : "had granted";
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
