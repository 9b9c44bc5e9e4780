package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.listing.Listings;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Projects;
import dev.awsstandin.datazone.rule.RuleEnforcement;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Workers of a project ask to subscribe to listings, and may change and withdraw what is pending; workers of the project
 * that owns the listing accept and reject.
 */
final class SubscriptionRequestOperations {

    private final SubscriptionRequests requests;
    private final NewRequest made;
    private final Subscriptions subscriptions;
    private final Listings listings;
    private final Projects projects;
    private final Pairs pairs;
    private final AssetScopes scopes;
    private final RequestForms forms;
    private final RuleEnforcement rules;
    private final Access access;
    private final Parties parties;
    private final Outputs outputs;
    private final Paging paging;

    SubscriptionRequestOperations(Subscribing subscribing) {
        var ground = subscribing.provisioning().ground();
        var catalog = subscribing.catalog();
        this.requests = subscribing.requests();
        this.made = new NewRequest(ground.projects());
        this.subscriptions = subscribing.subscriptions();
        this.listings = catalog.listings();
        this.projects = ground.projects();
        this.pairs = subscribing.pairs();
        this.scopes = new AssetScopes(catalog);
        this.forms = new RequestForms(catalog.types());
        this.rules = catalog.enforcement();
        this.access = ground.access();
        this.parties = new Parties(access);
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    void offerOn(Offers offers) {
        offers.offer("CreateSubscriptionRequest", this::create)
                .offer("GetSubscriptionRequestDetails", this::get)
                .offer("ListSubscriptionRequests", this::list)
                .offer("UpdateSubscriptionRequest", this::update)
                .offer("DeleteSubscriptionRequest", this::delete)
                .offer("AcceptSubscriptionRequest", this::accept)
                .offer("RejectSubscriptionRequest", this::reject);
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var project = projects.get(domain, subscriber(call.input()));
        var subscriber = project.path("id").asString();
        access.requireWorker(call, subscriber);
        var listing = listings.get(
                domain,
                call.input()
                        .path("subscribedListings")
                        .path(0)
                        .path("identifier")
                        .asString());
        if (!Listings.status(listing).equals(Listings.ACTIVE)) {
            throw Failures.invalid(
                    "Listing %s is not active".formatted(listing.path("id").asString()));
        }
        var metadata = forms.accept(domain, call.input().path("metadataForms"));
        rules.requireRequestable(domain, listing.path("entityType").asString(), Listings.owner(listing), metadata);
        pairs.take(domain, subscriber, listing.path("id").asString());
        var request = made.from(call, user, project, listing, metadata);
        scopes.apply(call, request);
        var needsNobody = AutoApproval.applies(access, call, request, listing);
        requests.save(request.put(AutoApproval.APPLIED, needsNobody));
        if (needsNobody) {
            acceptAtOnce(request, user, call.now());
        }
        return outputs.of(call.operation(), request);
    }

    private static String subscriber(JsonNode input) {
        var principal = input.path("subscribedPrincipals").path(0);
        if (!principal.path("project").hasNonNull("identifier")) {
            throw Failures.invalid("Only projects can be subscribed principals");
        }
        return principal.path("project").path("identifier").asString();
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        var request = requests.get(call.text("domainIdentifier"), call.text("identifier"));
        return outputs.of(call.operation(), parties.requireVisible(call, request));
    }

    private ObjectNode list(Call call) {
        parties.requireFilters(call);
        return paging.page(call, "items", requests.inShort(), parties.listed(call));
    }

    private ObjectNode update(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var request = requests.get(domain, call.text("identifier"));
        access.requireWorker(call, Parties.subscriber(request));
        SubscriptionRequests.requirePending(request);
        request.put("requestReason", call.text("requestReason"))
                .put("updatedBy", user)
                .put("updatedAt", Times.text(call.now()));
        requests.save(request);
        return outputs.of(call.operation(), request);
    }

    private ObjectNode delete(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var request = requests.get(domain, call.text("identifier"));
        access.requireWorker(call, Parties.subscriber(request));
        SubscriptionRequests.requirePending(request);
        requests.remove(request);
        pairs.free(domain, Parties.subscriber(request), Parties.listing(request));
        return Json.object();
    }

    private ObjectNode accept(Call call) {
        var request = decided(call, "ACCEPTED");
        subscriptions.approve(request, request.path("reviewerId").asString(), call.now());
        return outputs.of(call.operation(), request);
    }

    /** Accepts a new request without a reviewer. */
    private void acceptAtOnce(ObjectNode request, String user, Instant now) {
        request.put("status", "ACCEPTED");
        requests.save(request);
        subscriptions.approve(request, user, now);
    }

    private ObjectNode reject(Call call) {
        var request = decided(call, "REJECTED");
        pairs.free(call.text("domainIdentifier"), Parties.subscriber(request), Parties.listing(request));
        return outputs.of(call.operation(), request);
    }

    private ObjectNode decided(Call call, String status) {
        var user = access.userId(call);
        var request = requests.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, Parties.owner(request));
        SubscriptionRequests.requirePending(request);
        request.put("status", status)
                .put("reviewerId", user)
                .put("updatedBy", user)
                .put("updatedAt", Times.text(call.now()));
        if (call.has("decisionComment")) {
            request.put("decisionComment", call.text("decisionComment"));
        }
        scopes.apply(call, request);
        requests.save(request);
        return request;
    }
}
