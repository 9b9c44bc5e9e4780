package dev.awsstandin.datazone.event;

import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.datazone.subscription.GrantState;
import dev.awsstandin.datazone.subscription.Parties;
import dev.awsstandin.datazone.target.SubscriptionTargets;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What happens to subscription grants: whoever fulfils them learns of its work from these events. */
final class GrantEvents {

    private static final Map<String, EventType> STATES = Map.of(
            GrantState.GRANT_PENDING, EventType.GRANT_REQUESTED,
            GrantState.GRANTED, EventType.GRANT_COMPLETED,
            GrantState.GRANT_FAILED, EventType.GRANT_FAILED,
            GrantState.REVOKE_PENDING, EventType.GRANT_REVOKE_REQUESTED,
            GrantState.REVOKED, EventType.GRANT_REVOKE_COMPLETED,
            GrantState.REVOKE_FAILED, EventType.GRANT_REVOKE_FAILED);

    private final Announcements announcements;
    private final Rows listings;
    private final SubscriptionTargets targets;

    GrantEvents(Announcements announcements, Cloud cloud) {
        this.announcements = announcements;
        this.listings = new Rows(cloud, "listings", "Listing");
        this.targets = new SubscriptionTargets(cloud);
    }

    void watch() {
        announcements.on("subscription-grants", this::grant);
    }

    private void grant(Change change) {
        var state = change.after().map(GrantState::of).orElse("");
        var type = STATES.get(state);
        if (type != null && !state.equals(change.before().map(GrantState::of).orElse(""))) {
            var grant = change.thing();
            announcements.tell(type, change, grant.path("id").asString(), Parties.subscriber(grant), about(grant));
        }
    }

    private ObjectNode about(ObjectNode grant) {
        var domain = grant.path("domainId").asString();
        var listing = grant.path("grantedEntity").path("listing");
        var environment = grant.path("environmentId").asString();
        var data = Json.object();
        data.putObject("asset")
                .put("listingId", listing.path("id").asString())
                .put("listingVersion", listing.path("revision").asString())
                .put("typeName", typeOf(domain, Parties.listing(grant)));
        data.put("projectId", Parties.subscriber(grant));
        data.putObject("subscriptionTarget")
                .put("environmentId", environment)
                .put(
                        "typeName",
                        targets.find(
                                        domain,
                                        environment,
                                        grant.path("subscriptionTargetId").asString())
                                .map(target -> target.path("type").asString())
                                .orElse(""));
        return data;
    }

    private String typeOf(String domain, String listing) {
        return listings.find(domain, listing)
                .map(found -> found.path("entityType").asString())
                .orElse("");
    }
}
