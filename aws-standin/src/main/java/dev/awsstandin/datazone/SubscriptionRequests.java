package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests of projects to subscribe to listings, from workers of the subscriber project. */
final class SubscriptionRequests {

    static final String PENDING = "PENDING";
    private static final String TABLE = "subscription-requests";
    private static final String WHAT = "Subscription request";

    private final Rows requests;
    private final IndexedRows inShort;
    private final Listings listings;
    private final Projects projects;
    private final Pairs pairs;
    private final Decisions decisions;
    private final AssetScopes scopes;
    private final RequestForms forms;
    private final RuleEnforcement rules;
    private final Access access;
    private final Parties parties;
    private final Outputs outputs;
    private final Paging paging;

    SubscriptionRequests(Ground ground, Catalog catalog, Pairs pairs, Decisions decisions, AssetScopes scopes) {
        this.requests = rows(ground.cloud());
        this.inShort = new IndexedRows(ground.cloud(), TABLE, WHAT, "createdAt");
        this.listings = catalog.listings();
        this.forms = new RequestForms(catalog.types());
        this.rules = catalog.enforcement();
        this.projects = ground.projects();
        this.pairs = pairs;
        this.decisions = decisions;
        this.scopes = scopes;
        this.access = ground.access();
        this.parties = new Parties(access);
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    static Rows rows(Cloud cloud) {
        return new Rows(cloud, TABLE, WHAT);
    }

    void offerOn(Offers offers) {
        offers.offer("CreateSubscriptionRequest", this::create)
                .offer("GetSubscriptionRequestDetails", this::get)
                .offer("ListSubscriptionRequests", this::list)
                .offer("UpdateSubscriptionRequest", this::update)
                .offer("DeleteSubscriptionRequest", this::delete);
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
        rules.requireRequestable(listing, metadata);
        pairs.take(domain, subscriber, listing.path("id").asString());
        var request = request(call, user, project, listing, metadata);
        scopes.apply(call, request);
        var needsNobody = AutoApproval.applies(access, call, request, listing);
        requests.put(domain, request.path("id").asString(), request.put(AutoApproval.APPLIED, needsNobody));
        if (needsNobody) {
            decisions.acceptAtOnce(request, user, call.now());
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

    private ObjectNode request(Call call, String user, ObjectNode project, ObjectNode listing, ArrayNode metadata) {
        var request = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", call.text("domainIdentifier"))
                .put("status", PENDING)
                .put("requestReason", call.text("requestReason"))
                .put("createdBy", user)
                .put("createdAt", Times.text(call.now()))
                .put("updatedAt", Times.text(call.now()));
        request.putArray("subscribedPrincipals")
                .addObject()
                .putObject("project")
                .put("id", project.path("id").asString())
                .put("name", project.path("name").asString());
        request.putArray("subscribedListings").add(subscribed(call.text("domainIdentifier"), listing));
        if (!metadata.isEmpty()) {
            request.set("metadataForms", metadata);
            request.set("metadataFormsSummary", metadata);
        }
        return Parties.set(
                request,
                project.path("id").asString(),
                Listings.owner(listing),
                listing.path("id").asString());
    }

    private ObjectNode subscribed(String domain, ObjectNode listing) {
        var shown = listing.path("item").path("assetListing");
        var subscribed = Json.object()
                .put("id", listing.path("id").asString())
                .put("revision", listing.path("listingRevision").asString())
                .put("name", listing.path("name").asString())
                .put("description", listing.path("description").asString())
                .put("ownerProjectId", Listings.owner(listing))
                .put("ownerProjectName", projects.name(domain, Listings.owner(listing)));
        subscribed
                .putObject("item")
                .putObject("assetListing")
                .put("entityId", shown.path("assetId").asString())
                .put("entityRevision", shown.path("assetRevision").asString())
                .put("entityType", shown.path("assetType").asString())
                .put("forms", shown.path("forms").asString())
                .set("glossaryTerms", shown.path("glossaryTerms"));
        return subscribed;
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        var request = requests.get(call.text("domainIdentifier"), call.text("identifier"));
        return outputs.of(call.operation(), parties.requireVisible(call, request));
    }

    private ObjectNode list(Call call) {
        parties.requireFilters(call);
        return paging.page(call, "items", inShort, parties.listed(call));
    }

    private ObjectNode update(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var request = requests.get(domain, call.text("identifier"));
        access.requireWorker(call, Parties.subscriber(request));
        Decisions.requirePending(request);
        request.put("requestReason", call.text("requestReason"))
                .put("updatedBy", user)
                .put("updatedAt", Times.text(call.now()));
        requests.put(domain, call.text("identifier"), request);
        return outputs.of(call.operation(), request);
    }

    private ObjectNode delete(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var request = requests.get(domain, call.text("identifier"));
        access.requireWorker(call, Parties.subscriber(request));
        Decisions.requirePending(request);
        requests.remove(domain, call.text("identifier"));
        pairs.free(domain, Parties.subscriber(request), Parties.listing(request));
        return Json.object();
    }
}
