package dev.awsstandin.datazone.search;

import dev.awsstandin.datazone.asset.Assets;
import dev.awsstandin.datazone.glossary.Glossaries;
import dev.awsstandin.datazone.glossary.GlossaryTerms;
import dev.awsstandin.datazone.listing.Catalog;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.people.Memberships;
import dev.awsstandin.datazone.project.Projects;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.index.Entry;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Searching the inventories of the projects that the caller belongs to, and the glossaries of the domain. */
public final class InventorySearch {

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

    public InventorySearch(Catalog catalog) {
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

    public void offerOn(Offers offers) {
        offers.offer("Search", this::search);
    }

    private ObjectNode search(Call call) {
        var domain = call.text("domainIdentifier");
        access.profile(call);
        var search = new Search(call);
        var found = found(call, domain, search);
        var page = cloud.pages().page(call, PageStyle.DATAZONE, found, Entry::id);
        var answer = Json.object();
        var items = answer.putArray("items");
        page.items().forEach(thing -> items.add(item(call, search, whole(call, thing))));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return answer.put("totalMatchCount", found.size());
    }

    private List<Entry> found(Call call, String domain, Search search) {
        return switch (call.text("searchScope")) {
            case "ASSET" -> {
                var visible = visibleProjects(call, domain);
                yield search.of(assets.inShort(), domain, asset -> Assets.isOf(visible, asset));
            }
            case "GLOSSARY" -> search.of(glossaries.inShort(), domain, owned(call, "owningProjectId"));
            case "GLOSSARY_TERM" -> search.of(terms.inShort(), domain, owned(call, GlossaryTerms.OWNER));
            default -> List.of();
        };
    }

    private ObjectNode whole(Call call, Entry thing) {
        return switch (call.text("searchScope")) {
            case "GLOSSARY" -> glossaries.whole(thing);
            case "GLOSSARY_TERM" -> terms.whole(thing);
            default -> assets.whole(thing);
        };
    }

    /** Glossaries and terms are seen by all; a call may ask for those of one project. */
    private static Predicate<Entry> owned(Call call, String owner) {
        return thing -> !call.has("owningProjectIdentifier")
                || thing.members().text(owner).equals(call.text("owningProjectIdentifier"));
    }

    private Set<String> visibleProjects(Call call, String domain) {
        var ids = access.ids(call);
        if (!call.has("owningProjectIdentifier")) {
            return Set.copyOf(memberships.projectsOf(domain, ids));
        }
        var project = projects.get(domain, call.text("owningProjectIdentifier"))
                .path("id")
                .asString();
        access.requireMember(call, project);
        return Set.of(project);
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
