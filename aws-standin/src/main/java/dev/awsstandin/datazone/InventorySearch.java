package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.PageStyle;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Searching the inventories of the projects that the caller belongs to, and the glossaries of the domain. */
final class InventorySearch {

    private static final Map<String, String> ITEMS =
            Map.of("ASSET", "assetItem", "GLOSSARY", "glossaryItem", "GLOSSARY_TERM", "glossaryTermItem");

    private final Cloud cloud;
    private final Assets assets;
    private final Glossaries glossaries;
    private final GlossaryTerms terms;
    private final Projects projects;
    private final Memberships memberships;
    private final Access access;
    private final Outputs outputs;

    InventorySearch(Catalog catalog) {
        var ground = catalog.ground();
        this.cloud = ground.cloud();
        this.assets = catalog.assets();
        this.glossaries = catalog.glossaries();
        this.terms = catalog.terms();
        this.projects = ground.projects();
        this.memberships = ground.memberships();
        this.access = ground.access();
        this.outputs = ground.outputs();
    }

    void offerOn(Offers offers) {
        offers.offer("Search", this::search);
    }

    private ObjectNode search(Call call) {
        var domain = call.text("domainIdentifier");
        access.profile(call);
        var search = new Search(call);
        var found = search.ordered(found(call, domain, search));
        var page = cloud.pages()
                .page(call, PageStyle.DATAZONE, found, thing -> thing.path("id").asString());
        var answer = Json.object();
        var items = answer.putArray("items");
        page.items().forEach(thing -> items.add(item(call, search, thing)));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return answer.put("totalMatchCount", found.size());
    }

    private List<ObjectNode> found(Call call, String domain, Search search) {
        return switch (call.text("searchScope")) {
            case "ASSET" ->
                visibleProjects(call, domain).stream()
                        .flatMap(project -> assets.of(domain, project, search::finds).stream())
                        .toList();
            case "GLOSSARY" ->
                glossaries.in(domain, glossary -> owned(call, glossary, "owningProjectId") && search.finds(glossary));
            case "GLOSSARY_TERM" ->
                terms.in(domain, term -> owned(call, term, GlossaryTerms.OWNER) && search.finds(term));
            default -> List.of();
        };
    }

    /** Glossaries and terms are seen by all; a call may ask for those of one project. */
    private static boolean owned(Call call, ObjectNode thing, String owner) {
        return EnvironmentProfiles.same(call, "owningProjectIdentifier", thing, owner);
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

    private ObjectNode item(Call call, Search search, ObjectNode thing) {
        thing.put("identifier", thing.path("id").asString());
        var additional = Json.object();
        if (search.wants("FORMS") && thing.has("formsOutput")) {
            additional.set("formsOutput", thing.path("formsOutput"));
            additional.set("readOnlyFormsOutput", thing.path("readOnlyFormsOutput"));
        }
        search.explain(thing, additional);
        if (!additional.isEmpty()) {
            thing.set("additionalAttributes", additional);
        }
        var item = ITEMS.getOrDefault(call.text("searchScope"), "");
        return outputs.item(call.operation(), "items", Json.object().set(item, thing));
    }
}
