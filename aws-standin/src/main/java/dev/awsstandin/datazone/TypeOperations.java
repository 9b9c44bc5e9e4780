package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.PageStyle;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Looking up types. There are only managed ones. */
final class TypeOperations {

    private final Cloud cloud;
    private final ManagedTypes types;
    private final Access access;
    private final Outputs outputs;

    TypeOperations(Cloud cloud, ManagedTypes types, Access access, Outputs outputs) {
        this.cloud = cloud;
        this.types = types;
        this.access = access;
        this.outputs = outputs;
    }

    void offerOn(Offers offers) {
        offers.offer("SearchTypes", this::search)
                .offer("GetAssetType", this::assetType)
                .offer("GetFormType", this::formType);
    }

    private ObjectNode assetType(Call call) {
        access.profile(call);
        var type = types.assetType(call.text("identifier"), call.text("revision"));
        return outputs.of(call.operation(), inDomain(call, type));
    }

    private ObjectNode formType(Call call) {
        access.profile(call);
        var type = types.formType(call.text("formTypeIdentifier"), call.text("revision"));
        return outputs.of(call.operation(), inDomain(call, type));
    }

    private ObjectNode search(Call call) {
        access.profile(call);
        var found = candidates(call).stream()
                .filter(type -> contains(type, call.text("searchText")))
                .filter(type -> SearchFilter.matches(call.input().path("filters"), Searchable.plain(type)))
                .toList();
        var kind = call.text("searchScope").equals("FORM_TYPE") ? "formTypeItem" : "assetTypeItem";
        var page = cloud.pages()
                .page(call, PageStyle.DATAZONE, found, type -> type.path("id").asString());
        var answer = Json.object();
        var items = answer.putArray("items");
        page.items()
                .forEach(type -> items.add(
                        outputs.item(call.operation(), "items", Json.object().set(kind, inDomain(call, type)))));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return answer.put("totalMatchCount", found.size());
    }

    private List<ObjectNode> candidates(Call call) {
        if (!call.input().path("managed").asBoolean()) {
            return List.of();
        }
        return switch (call.text("searchScope")) {
            case "ASSET_TYPE" -> types.assetTypes();
            case "FORM_TYPE" -> types.formTypes();
            default -> List.of();
        };
    }

    private static boolean contains(ObjectNode type, String text) {
        return type.path("name").asString().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static ObjectNode inDomain(Call call, ObjectNode type) {
        return type.deepCopy().put("domainId", call.text("domainIdentifier"));
    }
}
