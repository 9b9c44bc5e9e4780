package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions, which both parties see. The owner revokes, the subscriber cancels; neither can be undone. */
final class SubscriptionOperations {

    private final Subscriptions subscriptions;
    private final Pairs pairs;
    private final Grants grants;
    private final Access access;
    private final Parties parties;
    private final Outputs outputs;
    private final Paging paging;

    SubscriptionOperations(Subscribing subscribing) {
        var ground = subscribing.provisioning().ground();
        this.subscriptions = subscribing.subscriptions();
        this.pairs = subscribing.pairs();
        this.grants = subscribing.grants();
        this.access = ground.access();
        this.parties = new Parties(access);
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    void offerOn(Offers offers) {
        offers.offer("GetSubscription", this::get)
                .offer("ListSubscriptions", this::list)
                .offer("RevokeSubscription", this::revoke)
                .offer("CancelSubscription", this::cancel);
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        var subscription = subscriptions.get(call.text("domainIdentifier"), call.text("identifier"));
        return outputs.of(call.operation(), parties.requireVisible(call, subscription));
    }

    private ObjectNode list(Call call) {
        parties.requireFilters(call);
        var listed = parties.listed(call)
                .and(subscription ->
                        Asked.same(call, "subscriptionRequestIdentifier", subscription, "subscriptionRequestId"));
        return paging.page(call, "items", subscriptions.inShort(), listed);
    }

    private ObjectNode revoke(Call call) {
        var user = access.userId(call);
        var subscription = subscriptions.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, Parties.owner(subscription));
        var retain = call.input().path("retainPermissions").asBoolean(false);
        return end(call, subscription.put("retainPermissions", retain), "REVOKED", user);
    }

    private ObjectNode cancel(Call call) {
        var user = access.userId(call);
        var subscription = subscriptions.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, Parties.subscriber(subscription));
        return end(call, subscription, "CANCELLED", user);
    }

    private ObjectNode end(Call call, ObjectNode subscription, String status, String user) {
        var domain = call.text("domainIdentifier");
        var id = subscription.path("id").asString();
        if (!subscription.path("status").asString().equals(Subscriptions.APPROVED)) {
            throw Failures.conflict("Subscription %s is %s, not APPROVED"
                    .formatted(id, subscription.path("status").asString()));
        }
        subscription.put("status", status).put("updatedBy", user).put("updatedAt", Times.text(call.now()));
        subscriptions.save(subscription);
        pairs.free(domain, Parties.subscriber(subscription), Parties.listing(subscription));
        if (!subscription.path("retainPermissions").asBoolean(false)) {
            grants.of(domain, id).forEach(grant -> grants.tearDown(grant, call.now()));
        }
        return outputs.of(call.operation(), subscription);
    }
}
