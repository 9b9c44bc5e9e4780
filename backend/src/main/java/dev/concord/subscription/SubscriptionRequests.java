package dev.concord.subscription;

import dev.concord.catalog.Asset;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.Catalog;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.identity.Person;
import dev.concord.outbox.Outbox;
import dev.concord.project.Projects;
import dev.concord.shared.News;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Require;
import dev.concord.shared.StaleVersion;
import dev.concord.shared.Topic;
import dev.concord.subscription.internal.AccessChange;
import dev.concord.subscription.internal.AccessQueries;
import dev.concord.subscription.internal.RequestRepository;
import dev.concord.subscription.internal.SubscriptionRepository;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for access to a published asset, and deciding. */
@Service
public class SubscriptionRequests {
    private static final int REASON = 4096;
    private static final int COMMENT = 3900;

    private final RequestRepository requests;
    private final SubscriptionRepository subscriptions;
    private final AccessQueries accesses;
    private final Catalog catalog;
    private final Projects projects;
    private final Permissions permissions;
    private final Outbox outbox;
    private final Clock clock;
    private final News news;

    SubscriptionRequests(
            RequestRepository requests,
            SubscriptionRepository subscriptions,
            AccessQueries accesses,
            Catalog catalog,
            Projects projects,
            Permissions permissions,
            Outbox outbox,
            Clock clock,
            News news) {
        this.requests = requests;
        this.subscriptions = subscriptions;
        this.accesses = accesses;
        this.catalog = catalog;
        this.projects = projects;
        this.permissions = permissions;
        this.outbox = outbox;
        this.clock = clock;
        this.news = news;
    }

    /** Asks for access in the project's name; refused while an earlier request or its access is still alive. */
    @Transactional
    public RequestId submit(AssetId assetId, ProjectId subscriber, String reason) {
        Require.that(!reason.isBlank(), "Say in a sentence why the project needs it");
        Require.that(reason.length() <= REASON, "A reason has at most %d characters".formatted(REASON));
        var asset = catalog.asset(assetId);
        permissions.requireSight(subscriber, "project " + subscriber);
        var project = projects.get(subscriber);
        var person = permissions.require(
                Action.SUBSCRIBE, subscriber, "Only members of %s can request access for it".formatted(project.name()));
        projects.requireLive(subscriber);
        refuseWhatNobodyCanSubscribeTo(asset, subscriber);
        refuseASecondRequest(asset, subscriber, project.name());
        var id = requests.insert(asset, subscriber, person.id(), reason.strip(), clock.instant());
        outbox.tell(
                AccessChange.subject(assetId, subscriber),
                AccessChange.REQUEST,
                id.value(),
                null,
                person.id().value());
        news.tell(
                Topic.SUBSCRIPTIONS,
                assetId,
                news.decided(person.id(), "requested access", Access.words(asset.name(), project.name()))
                        .of(assetId.value())
                        .in(subscriber)
                        .because(reason.strip()));
        return id;
    }

    /** Says yes: from here on AWS is told. Refused for the requester, for anyone but a decider, and for a stale screen. */
    @Transactional
    public SubscriptionId approve(RequestId id, long seenVersion, String comment) {
        Require.that(comment.length() <= COMMENT, "A comment has at most %d characters".formatted(COMMENT));
        var access = accesses.get(id);
        var person = requireDecider(access);
        requireUndecided(access);
        catalog.asset(access.asset().id()).notThere().ifPresent(why -> {
            throw new Refused(why);
        });
        var decision = new Decision.Approved(
                UUID.randomUUID(), person.id(), person.name(), clock.instant(), comment.strip(), Side.CONCORD);
        decide(access, seenVersion, decision);
        var subscription = subscriptions.insert(access, decision.at());
        var subject =
                AccessChange.subject(access.asset().id(), access.subscriber().id());
        var by = person.id().value();
        outbox.tell(subject, List.of(AccessChange.ACCEPT, AccessChange.GRANT), subscription.value(), decision.id(), by);
        decided(person, "approved", access, decision);
        return subscription;
    }

    /** Says no, with a comment that the requester reads. Refused for whom and what {@link #approve} is. */
    @Transactional
    public void reject(RequestId id, long seenVersion, String comment) {
        Require.that(!comment.isBlank(), "A rejection needs a comment: say in a sentence why");
        Require.that(comment.length() <= COMMENT, "A comment has at most %d characters".formatted(COMMENT));
        var access = accesses.get(id);
        var person = requireDecider(access);
        requireUndecided(access);
        var decision = new Decision.Rejected(
                UUID.randomUUID(), person.id(), person.name(), clock.instant(), comment.strip(), Side.CONCORD);
        decide(access, seenVersion, decision);
        var subject =
                AccessChange.subject(access.asset().id(), access.subscriber().id());
        outbox.tell(
                subject,
                AccessChange.REJECT,
                id.value(),
                decision.id(),
                person.id().value());
        decided(person, "rejected", access, decision);
    }

    private void decided(Person person, String action, Access access, Decision decision) {
        var asset = access.asset().id();
        news.tell(
                Topic.SUBSCRIPTIONS,
                asset,
                news.decided(person.id(), action, access.words())
                        .of(asset.value())
                        .in(access.owner().id())
                        .because(decision.comment())
                        .as(decision.id()));
    }

    private void refuseWhatNobodyCanSubscribeTo(Asset asset, ProjectId subscriber) {
        asset.notRequestable().ifPresent(why -> {
            throw new Refused(why);
        });
        if (asset.owner().equals(subscriber)) {
            throw new Refused("%s owns %s already".formatted(asset.ownerName(), asset.name()));
        }
    }

    private void refuseASecondRequest(Asset asset, ProjectId subscriber, String projectName) {
        requests.lockPair(asset.id(), subscriber);
        accesses.latest(asset.id(), subscriber)
                .filter(earlier -> !earlier.state().over())
                .ifPresent(earlier -> {
                    throw new Refused("%s requested %s already: it is %s"
                            .formatted(
                                    projectName,
                                    asset.name(),
                                    earlier.state().name().toLowerCase(java.util.Locale.ROOT)));
                });
    }

    private Person requireDecider(Access access) {
        permissions.requireSight(access.owner().id(), "subscription request " + access.request());
        permissions.require(
                Action.DECIDE,
                access.owner().id(),
                "Only an owner of %s can decide about %s"
                        .formatted(access.owner().name(), access.asset().name()));
        return permissions.require(
                Action.DECIDE,
                access.owner().id(),
                access.requester(),
                "You asked for this yourself; another owner of %s decides"
                        .formatted(access.owner().name()));
    }

    private static void requireUndecided(Access access) {
        if (access.decision() != null) {
            throw new AlreadyDecided(access.decision());
        }
    }

    /** Of those who decide at once the first one wins, and the others are told by whom it was decided. */
    private void decide(Access access, long seenVersion, Decision decision) {
        if (!requests.decide(access.request(), seenVersion, decision)) {
            requireUndecided(accesses.get(access.request()));
            throw new StaleVersion("subscription request");
        }
    }
}
