package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.PageStyle;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Searching the inventories of the projects that the caller belongs to. Only assets are there to be found. */
final class InventorySearch {

    private final Cloud cloud;
    private final Assets assets;
    private final Projects projects;
    private final Memberships memberships;
    private final Access access;
    private final Outputs outputs;

    InventorySearch(
            Cloud cloud, Assets assets, Projects projects, Memberships memberships, Access access, Outputs outputs) {
        this.cloud = cloud;
        this.assets = assets;
        this.projects = projects;
        this.memberships = memberships;
        this.access = access;
        this.outputs = outputs;
    }

    void offerOn(Offers offers) {
        offers.offer("Search", this::search);
    }

    private ObjectNode search(Call call) {
        var domain = call.text("domainIdentifier");
        var visible = visibleProjects(call, domain);
        var search = new Search(call);
        var found = call.text("searchScope").equals("ASSET")
                ? search.ordered(visible.stream()
                        .flatMap(project -> assets.of(domain, project, search::finds).stream())
                        .toList())
                : List.<ObjectNode>of();
        var page = cloud.pages()
                .page(call, PageStyle.DATAZONE, found, asset -> asset.path("id").asString());
        var answer = Json.object();
        var items = answer.putArray("items");
        page.items().forEach(asset -> items.add(item(call, asset)));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return answer.put("totalMatchCount", found.size());
    }

    private List<String> visibleProjects(Call call, String domain) {
        var ids = access.ids(call);
        if (!call.has("owningProjectIdentifier")) {
            return memberships.projectsOf(domain, ids);
        }
        var project = projects.get(domain, call.text("owningProjectIdentifier"))
                .path("id")
                .asString();
        access.requireMember(call, project);
        return List.of(project);
    }

    private ObjectNode item(Call call, ObjectNode asset) {
        asset.put("identifier", asset.path("id").asString());
        if (wantsForms(call)) {
            asset.putObject("additionalAttributes")
                    .set("formsOutput", asset.path("formsOutput"))
                    .set("readOnlyFormsOutput", asset.path("readOnlyFormsOutput"));
        }
        return outputs.item(call.operation(), "items", Json.object().set("assetItem", asset));
    }

    static boolean wantsForms(Call call) {
        return call.input()
                .path("additionalAttributes")
                .valueStream()
                .anyMatch(attribute -> attribute.asString().equals("FORMS"));
    }
}
