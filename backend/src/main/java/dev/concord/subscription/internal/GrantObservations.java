package dev.concord.subscription.internal;

import dev.concord.shared.ProjectId;
import dev.concord.subscription.Access;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.Ended;
import dev.concord.subscription.SubscriptionId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What AWS shows of grants and of the tags that make them effective, taken over. Nothing is granted again by itself. */
@Component
public class GrantObservations {
    private final ObservedGrants observed;
    private final ObservedRequests requests;
    private final SubscriptionObservations ends;
    private final GrantRepository grants;
    private final AccessQueries accesses;
    private final AccessNews news;
    private final Clock clock;

    GrantObservations(
            ObservedGrants observed,
            ObservedRequests requests,
            SubscriptionObservations ends,
            GrantRepository grants,
            AccessQueries accesses,
            AccessNews news,
            Clock clock) {
        this.observed = observed;
        this.requests = requests;
        this.ends = ends;
        this.grants = grants;
        this.accesses = accesses;
        this.news = news;
        this.clock = clock;
    }

    /** DataZone's ids of the project's grants that are not over. */
    public List<String> known(ProjectId subscriber) {
        return observed.grants(subscriber);
    }

    /** DataZone's ids of subscriptions that are alive here although DataZone takes away, or lacks, what they grant. */
    public List<String> unexplained(List<Seen.Grant> shown, List<String> gone) {
        var leaving = shown.stream().filter(Seen.Grant::leaving).map(Seen.Grant::id);
        return observed.liveSubscriptions(Stream.concat(leaving, gone.stream()).toList());
    }

    /** Live subscriptions whose grants a resource's tags lack. */
    public List<ObservedGrants.Live> unexplained(String arn, List<String> environments) {
        return observed.liveSubscriptions(arn, environments);
    }

    /** ARNs of all that is granted to anybody, or was until AWS took it away. */
    public Collection<String> sharedResources() {
        return observed.sharedResources();
    }

    /** Whether SageMaker has the resource no longer, as its lists show. */
    public boolean isGone(String arn) {
        return observed.resourceIsGone(arn);
    }

    /** Whose business it is with whom a resource is shared. */
    public Set<ProjectId> sides(String arn) {
        return observed.sides(arn);
    }

    /** Ends go first, so that what a revoke takes away is not called removed. */
    public void granted(Seen.GrantedTo seen) {
        seen.ended().forEach(ends::saw);
        for (var grant : seen.grants()) {
            var ours = observed.subscriptionOfGrant(grant.id());
            if (ours.isPresent()) {
                saw(ours.get(), grant);
            } else if (grant.subscription() != null && !grant.leaving()) {
                requests.subscription(grant.subscription(), "").ifPresent(id -> adopt(id, grant));
            }
        }
        seen.gone().stream()
                .filter(id -> observed.grantCanBeMissed(id, clock.instant()))
                .forEach(this::gone);
    }

    /** Made by somebody else, for what was accepted in DataZone. */
    private void adopt(SubscriptionId id, Seen.Grant seen) {
        if (grants.adopt(id, seen)) {
            observed.saw(seen);
            news.tell(accesses.get(id), "saw granted in DataZone", "");
        }
    }

    private void saw(SubscriptionId id, Seen.Grant seen) {
        if (!observed.saw(seen)) {
            return;
        }
        var access = accesses.get(id);
        if (access.revocation() != null) {
            ending(access, id, seen.revoked());
        } else if (seen.leaving()) {
            removed(id, "DataZone takes the access away, though nobody revoked it here");
        } else if (seen.failed()) {
            tellIf(grants.failedThere(id, seen.cause()), id, "saw failed in DataZone", seen.cause());
        } else if (seen.granted() && access.state() != AccessState.REMOVED) {
            tellIf(grants.granted(id, clock.instant()), id, "saw granted in DataZone", "");
        }
    }

    private void gone(String datazoneId) {
        observed.subscriptionOfGrant(datazoneId).ifPresent(id -> {
            var access = accesses.get(id);
            if (access.revocation() != null) {
                ending(access, id, true);
            } else {
                removed(id, "DataZone does not show the grant any more");
            }
        });
    }

    /** What Concord revoked is confirmed by its own delivery, which waits longer. */
    private void ending(Access access, SubscriptionId id, boolean gone) {
        boolean ours = access.revocation() != null && access.revocation().how() == Ended.CONCORD;
        if (gone && !ours) {
            tellIf(grants.over(id, clock.instant()), id, "saw the access gone in AWS", "");
        }
    }

    private void removed(SubscriptionId id, String why) {
        tellIf(grants.removed(id, why, clock.instant()), id, "saw removed in AWS", why);
    }

    /** The tags on a resource; what a reading had never shown is given time to appear. */
    public void shared(String arn, Seen.SharedWith seen, Instant begun) {
        seen.ended().forEach(ends::saw);
        for (var share : observed.shares(arn)) {
            var id = share.subscription();
            if (seen.environments().contains(share.environment())) {
                observed.sawShare(id, true, begun);
                tellIf(Boolean.FALSE.equals(share.shared()) && grants.back(id, begun), id, "saw back in AWS", "");
            } else if (share.shared() != null
                    || share.grantedAt().plus(ObservedRequests.MAY_APPEAR).isBefore(begun)) {
                observed.sawShare(id, false, begun);
                removed(
                        id,
                        observed.resourceIsGone(arn)
                                ? "The resource is gone from SageMaker"
                                : "The resource is not shared with the environment any more");
            }
        }
    }

    private void tellIf(boolean moved, SubscriptionId id, String what, String said) {
        if (moved) {
            news.tell(accesses.get(id), what, said);
        }
    }
}
