package dev.awsstandin.datazone.search;

import static java.util.Objects.requireNonNull;

import dev.awsstandin.datazone.listing.Catalog;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.shared.InShort;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.type.Types;
import dev.awsstandin.index.Entries;
import dev.awsstandin.index.Entry;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Searching types, managed ones and those of projects; every profile of the domain sees both. */
public final class TypeSearch {

    private static final String TYPES = "types";

    private final Cloud cloud;
    private final Types types;
    private final Access access;
    private final Outputs outputs;

    public TypeSearch(Catalog catalog) {
        var ground = catalog.ground();
        this.cloud = ground.cloud();
        this.types = catalog.types();
        this.access = ground.access();
        this.outputs = ground.outputs();
    }

    public void offerOn(Offers offers) {
        offers.offer("SearchTypes", this::search);
    }

    private ObjectNode search(Call call) {
        access.profile(call);
        Map<String, ObjectNode> candidates = new HashMap<>();
        candidates(call).forEach(type -> candidates.put(type.path("id").asString(), type));
        var inShort = Entries.of(candidates.entrySet().stream()
                .map(type -> InShort.of(TYPES, type.getKey(), type.getValue(), "name"))
                .toList());
        var found = new Search(call).of(inShort, TYPES, type -> true);
        var kind = call.text("searchScope").equals("FORM_TYPE") ? "formTypeItem" : "assetTypeItem";
        var page = cloud.pages().page(call, PageStyle.DATAZONE, found, Entry::id);
        var answer = Json.object();
        var items = answer.putArray("items");
        page.items()
                .forEach(type -> items.add(outputs.item(
                        call.operation(),
                        "items",
                        Json.object().set(kind, Types.inDomain(call, requireNonNull(candidates.get(type.id())))))));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return answer.put("totalMatchCount", found.size());
    }

    private List<ObjectNode> candidates(Call call) {
        var managed = call.input().path("managed").asBoolean();
        var domain = call.text("domainIdentifier");
        return switch (call.text("searchScope")) {
            case "ASSET_TYPE" ->
                managed ? types.managed().assetTypes() : types.assetTypes().in(domain);
            case "FORM_TYPE" ->
                managed ? types.managed().formTypes() : types.formTypes().in(domain);
            default -> List.of();
        };
    }
}
