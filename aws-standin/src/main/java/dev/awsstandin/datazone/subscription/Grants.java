package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.environment.EnvironmentRoles;
import dev.awsstandin.datazone.shared.IndexedRows;
import dev.awsstandin.datazone.shared.Lookup;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.datazone.target.SubscriptionTargets;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.sagemaker.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Subscription grants and their fulfilment. Where DataZone is the provider it makes and removes the access itself, in
 * its time, in the commit that says so; where another is, it waits for that one's reports.
 */
final class Grants {

    private static final String DELETING = "_deleting";

    private final Cloud cloud;
    private final Rows grants;
    private final IndexedRows inShort;
    private final Lookup bySubscription;
    private final Tags tags;
    private final Agenda agenda;

    Grants(Cloud cloud, Tags tags, Agenda agenda) {
        this.cloud = cloud;
        this.grants = new Rows(cloud, "subscription-grants", "Subscription grant");
        this.inShort = new IndexedRows(cloud, "subscription-grants", "Subscription grant", "createdAt");
        this.bySubscription = new Lookup(cloud, "grants-by-subscription");
        this.tags = tags;
        this.agenda = agenda;
        agenda.on("grant-begins", (domain, id, at) -> begin(domain, id, at, GrantPhase.GRANT));
        agenda.on("grant-ends", (domain, id, at) -> end(domain, id, at, GrantPhase.GRANT));
        agenda.on("revoke-begins", (domain, id, at) -> begin(domain, id, at, GrantPhase.REVOKE));
        agenda.on("revoke-ends", (domain, id, at) -> end(domain, id, at, GrantPhase.REVOKE));
    }

    ObjectNode get(String domain, String id) {
        return grants.get(domain, id);
    }

    List<ObjectNode> of(String domain, String subscription) {
        return bySubscription.ids(domain, subscription).stream()
                .flatMap(id -> grants.find(domain, id).stream())
                .toList();
    }

    IndexedRows inShort() {
        return inShort;
    }

    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return grants.in(domain, matches);
    }

    /** Whether something is granted to the subscription target. */
    boolean areInto(String domain, String target) {
        return !grants.in(
                        domain,
                        grant -> grant.path("subscriptionTargetId").asString().equals(target)
                                && !GrantState.of(grant).equals(GrantState.REVOKED))
                .isEmpty();
    }

    /** Keeps a new grant and, where DataZone is the provider, begins to fulfil it. */
    void add(ObjectNode grant, Instant now) {
        var domain = grant.path("domainId").asString();
        bySubscription.add(
                domain,
                grant.path("subscriptionId").asString(),
                grant.path("id").asString());
        GrantState.set(grant, GrantState.GRANT_PENDING, now);
        save(grant);
        planIfManaged(grant, "grant-begins", now);
    }

    /** Begins to take the access away; whoever fulfils the grant will do it. */
    void tearDown(ObjectNode grant, Instant now) {
        if (!GrantState.of(grant).equals(GrantState.REVOKED)) {
            GrantState.set(grant, GrantState.REVOKE_PENDING, now);
            save(grant);
            planIfManaged(grant, "revoke-begins", now);
        }
    }

    /** Takes the access away and then forgets the grant. */
    void delete(ObjectNode grant, Instant now) {
        tearDown(grant.put(DELETING, true), now);
        forgetWhenGone(grant);
    }

    /** Keeps what the provider has reported. */
    void report(ObjectNode grant) {
        save(grant);
        forgetWhenGone(grant);
    }

    static boolean isManaged(ObjectNode grant) {
        return grant.path("_provider").asString().equals(SubscriptionTargets.MANAGED);
    }

    private void begin(String domain, String id, Instant at, GrantPhase phase) {
        grants.find(domain, id)
                .filter(grant -> GrantState.of(grant).equals(phase.pending()))
                .ifPresent(grant -> {
                    GrantState.set(grant, phase.running(), at);
                    save(grant);
                    planIfManaged(grant, phase.ends(), at);
                });
    }

    private void end(String domain, String id, Instant at, GrantPhase phase) {
        grants.find(domain, id)
                .filter(grant -> GrantState.of(grant).equals(phase.running()))
                .ifPresent(grant -> {
                    try {
                        effect(grant, phase);
                        GrantState.set(grant, phase.done(), at);
                    } catch (ServiceError failure) {
                        GrantState.fail(grant, phase.failed(), failure.message(), at);
                    }
                    save(grant);
                    forgetWhenGone(grant);
                });
    }

    /** Tags the resource for the environment, or takes the tag away unless another grant still needs it. */
    private void effect(ObjectNode grant, GrantPhase phase) {
        var arn = grant.path("_arn").asString("");
        if (arn.isEmpty()) {
            return;
        }
        var tag = EnvironmentRoles.shareTag(grant.path("environmentId").asString());
        if (phase == GrantPhase.GRANT) {
            tags.add(arn, Map.of(tag, "ro"));
        } else if (tags.exists(arn) && !isSharedByAnother(grant, arn)) {
            tags.remove(arn, List.of(tag));
        }
    }

    private boolean isSharedByAnother(ObjectNode grant, String arn) {
        var environment = grant.path("environmentId").asString();
        return !grants.in(
                        grant.path("domainId").asString(),
                        other -> other.path("_arn").asString("").equals(arn)
                                && other.path("environmentId").asString().equals(environment)
                                && GrantState.of(other).equals(GrantState.GRANTED)
                                && !other.path("id").equals(grant.path("id")))
                .isEmpty();
    }

    private void planIfManaged(ObjectNode grant, String step, Instant now) {
        if (isManaged(grant)) {
            Duration half = cloud.delays().grant().dividedBy(2);
            agenda.plan(
                    now.plus(half),
                    step,
                    grant.path("domainId").asString(),
                    grant.path("id").asString());
        }
    }

    private void forgetWhenGone(ObjectNode grant) {
        if (grant.path(DELETING).asBoolean(false) && GrantState.of(grant).equals(GrantState.REVOKED)) {
            forget(grant);
        }
    }

    void forget(ObjectNode grant) {
        var domain = grant.path("domainId").asString();
        var id = grant.path("id").asString();
        grants.remove(domain, id);
        bySubscription.remove(domain, grant.path("subscriptionId").asString(), id);
    }

    private void save(ObjectNode grant) {
        grants.put(grant.path("domainId").asString(), grant.path("id").asString(), grant);
    }
}
