package dev.awsstandin.datazone.listing;

import dev.awsstandin.datazone.asset.Assets;
import dev.awsstandin.datazone.glossary.GlossaryTerms;
import dev.awsstandin.datazone.rule.RuleEnforcement;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Searchable;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishing and unpublishing assets. Both take effect after the indexing delay; until then the listing, its revision
 * in the answer included, is what it was before.
 */
final class Publishing {

    static final String PENDING = "_pending";

    private final Cloud cloud;
    private final Assets assets;
    private final Listings listings;
    private final GlossaryTerms terms;
    private final RuleEnforcement rules;
    private final Agenda agenda;

    Publishing(Catalog catalog) {
        this.cloud = catalog.ground().cloud();
        this.assets = catalog.assets();
        this.listings = catalog.listings();
        this.terms = catalog.terms();
        this.rules = catalog.enforcement();
        this.agenda = catalog.ground().agenda();
        agenda.on("listing-indexed", this::index);
    }

    /** Keeps the listing with what is to become of it once it is indexed. */
    void begin(String domain, ObjectNode listing, Instant now) {
        listings.save(domain, listing);
        agenda.plan(
                now.plus(cloud.delays().listing()),
                "listing-indexed",
                domain,
                listing.path("id").asString());
    }

    ObjectNode publish(Call call, String domain, ObjectNode asset, String user) {
        var newest = asset.path("revision").asString();
        if (call.has("entityRevision") && !call.text("entityRevision").equals(newest)) {
            throw Failures.invalid("Only the latest revision of asset %s can be published, which is %s"
                    .formatted(asset.path("id").asString(), newest));
        }
        rules.requirePublishable(asset);
        var now = Times.text(call.now());
        var listing = listings.ofAsset(domain, asset.path("id").asString())
                .orElseGet(() -> show(listings.create(domain, asset, user, now), asset));
        if (Listings.status(listing).equals(Listings.INACTIVE)) {
            listing.put("status", Listings.CREATING);
        }
        return listing.put(PENDING, newest);
    }

    ObjectNode unpublish(String domain, ObjectNode asset) {
        var id = asset.path("id").asString();
        return listings.ofAsset(domain, id)
                .filter(listing -> !Listings.status(listing).equals(Listings.INACTIVE))
                .orElseThrow(() -> Failures.missing("Listing of asset", id))
                .put(PENDING, Listings.INACTIVE);
    }

    private void index(String domain, String id, Instant at) {
        listings.find(domain, id).ifPresent(listing -> index(domain, listing, at));
    }

    private void index(String domain, ObjectNode listing, Instant at) {
        var pending = listing.path(PENDING).asString("");
        if (pending.isEmpty()) {
            return;
        }
        listing.remove(PENDING);
        listing.put("updatedAt", Times.text(at));
        if (pending.equals(Listings.INACTIVE)) {
            listing.put("status", Listings.INACTIVE);
        } else {
            var revision = Integer.parseInt(listing.path("listingRevision").asString());
            var asset = assets.get(domain, Listings.assetId(listing), pending);
            show(listing, asset).put("status", Listings.ACTIVE).put("listingRevision", String.valueOf(revision + 1));
        }
        listings.save(domain, listing);
    }

    /** The listing with what this revision of the asset says. */
    private ObjectNode show(ObjectNode listing, ObjectNode asset) {
        var forms = Json.object();
        asset.path("formsOutput")
                .forEach(form -> forms.set(form.path("formName").asString(), Searchable.content(form)));
        var type = asset.path("typeIdentifier").asString();
        listing.put("name", asset.path("name").asString())
                .put("description", asset.path("description").asString(""))
                .put("entityId", asset.path("id").asString())
                .put("entityRevision", asset.path("revision").asString())
                .put("entityType", type)
                .put("owningProjectId", asset.path("owningProjectId").asString());
        var detailed = terms.detailed(asset.path("domainId").asString(), asset.path("glossaryTerms"));
        listing.set("glossaryTerms", detailed);
        listing.putObject("item")
                .putObject("assetListing")
                .put("assetId", asset.path("id").asString())
                .put("assetRevision", asset.path("revision").asString())
                .put("assetType", type)
                .put("createdAt", asset.path("createdAt").asString())
                .put("owningProjectId", asset.path("owningProjectId").asString())
                .put("forms", forms.toString())
                .set("glossaryTerms", detailed);
        SubscriptionTerms.note(listing, asset.path("formsOutput"));
        Searchable.index(
                listing,
                asset.path("formsOutput"),
                "name",
                "description",
                "listingId",
                "entityId",
                "entityType",
                "owningProjectId");
        Searchable.addFact(listing, GlossaryTerms.ATTRIBUTE, asset.path("glossaryTerms"));
        return listing;
    }
}
