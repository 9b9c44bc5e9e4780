package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.listing.Listings;
import dev.awsstandin.datazone.project.Projects;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A new request as both parties see it, with what the listing says at the time. */
record NewRequest(Projects projects) {

    ObjectNode from(Call call, String user, ObjectNode project, ObjectNode listing, ArrayNode metadata) {
        var request = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", call.text("domainIdentifier"))
                .put("status", SubscriptionRequests.PENDING)
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
}
