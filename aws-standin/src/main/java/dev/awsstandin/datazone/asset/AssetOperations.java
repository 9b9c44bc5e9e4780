package dev.awsstandin.datazone.asset;

import dev.awsstandin.datazone.glossary.GlossaryTerms;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.project.Projects;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Searchable;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.datazone.type.Types;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Work on the inventory of a project: owners and contributors change it, members see it, others do not. */
public final class AssetOperations {

    private final Assets assets;
    private final AssetForms forms;
    private final Types types;
    private final AssetListings listings;
    private final AssetFilters filters;
    private final Projects projects;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    public AssetOperations(Assets assets, Types types, AssetListings listings, AssetFilters filters, Ground ground) {
        this.assets = assets;
        this.forms = new AssetForms(types);
        this.types = types;
        this.listings = listings;
        this.filters = filters;
        this.projects = ground.projects();
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateAsset", this::create)
                .offer("GetAsset", this::get)
                .offer("ListAssetRevisions", this::listRevisions)
                .offer("CreateAssetRevision", this::revise)
                .offer("DeleteAsset", this::delete);
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var project = projects.get(domain, call.text("owningProjectIdentifier"))
                .path("id")
                .asString();
        access.requireWorker(call, project);
        requireNew(call, domain, project);
        var type = types.assetType(domain, call.text("typeIdentifier"), call.text("typeRevision"));
        var asset = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", domain)
                .put("owningProjectId", project)
                .put("revision", "1")
                .put("firstRevisionCreatedAt", Times.text(call.now()))
                .put("firstRevisionCreatedBy", user);
        if (call.has("externalIdentifier")) {
            asset.put("externalIdentifier", call.text("externalIdentifier"));
        }
        describe(call, asset, type, user);
        assets.add(domain, asset);
        return outputs.of(call.operation(), asset);
    }

    private void requireNew(Call call, String domain, String project) {
        if (!call.has("externalIdentifier")) {
            return;
        }
        assets.withExternalId(domain, project, call.text("externalIdentifier")).ifPresent(existing -> {
            throw Failures.conflict("Asset with external identifier %s already exists: %s"
                    .formatted(call.text("externalIdentifier"), existing));
        });
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var asset = assets.get(domain, call.text("identifier"), call.text("revision"));
        access.requireMember(call, asset.path("owningProjectId").asString());
        return outputs.of(call.operation(), listings.shownOn(domain, asset));
    }

    private ObjectNode listRevisions(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var asset = assets.get(domain, call.text("identifier"));
        access.requireMember(call, asset.path("owningProjectId").asString());
        return paging.pageBy(
                call, "items", assets.revisions(domain, asset.path("id").asString()), "revision");
    }

    private ObjectNode revise(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var asset = assets.get(domain, call.text("identifier"));
        access.requireWorker(call, asset.path("owningProjectId").asString());
        var type = types.assetType(domain, asset.path("typeIdentifier").asString(), call.text("typeRevision"));
        var revision = Integer.parseInt(asset.path("revision").asString()) + 1;
        asset.put("revision", String.valueOf(revision));
        describe(call, asset, type, user);
        assets.revise(domain, asset);
        return outputs.of(call.operation(), listings.shownOn(domain, asset));
    }

    /** What every revision says anew. */
    private void describe(Call call, ObjectNode asset, ObjectNode type, String user) {
        asset.put("name", call.text("name"))
                .put("typeIdentifier", type.path("name").asString())
                .put(
                        "typeRevision",
                        call.has("typeRevision")
                                ? call.text("typeRevision")
                                : type.path("revision").asString())
                .put("createdAt", Times.text(call.now()))
                .put("createdBy", user);
        for (var member : List.of("description", "glossaryTerms", "predictionConfiguration")) {
            asset.remove(member);
            if (call.has(member)) {
                asset.set(member, call.input().required(member));
            }
        }
        asset.set(
                "formsOutput",
                forms.accept(call.text("domainIdentifier"), type, call.input().path("formsInput")));
        asset.set("readOnlyFormsOutput", Json.array());
        Searchable.index(
                asset,
                asset.path("formsOutput"),
                "name",
                "description",
                "externalIdentifier",
                "typeIdentifier",
                "owningProjectId");
        if (asset.has("glossaryTerms")) {
            Searchable.addFact(asset, GlossaryTerms.ATTRIBUTE, asset.required("glossaryTerms"));
        }
    }

    private ObjectNode delete(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var asset = assets.get(domain, call.text("identifier"));
        var id = asset.path("id").asString();
        access.requireWorker(call, asset.path("owningProjectId").asString());
        if (!filters.of(domain, id).isEmpty()) {
            throw Failures.conflict("Asset %s cannot be deleted because it has asset filters".formatted(id));
        }
        listings.removeOf(domain, id);
        assets.remove(domain, asset);
        return Json.object();
    }
}
