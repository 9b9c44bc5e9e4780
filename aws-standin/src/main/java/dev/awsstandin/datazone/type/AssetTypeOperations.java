package dev.awsstandin.datazone.type;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Searchable;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Asset types, which every profile of the domain sees. Making one of a project again adds a revision. */
public final class AssetTypeOperations {

    private final Types types;
    private final TypeUse use;
    private final NewType newType;
    private final Access access;
    private final Outputs outputs;

    public AssetTypeOperations(Types types, TypeUse use, NewType newType, Ground ground) {
        this.types = types;
        this.use = use;
        this.newType = newType;
        this.access = ground.access();
        this.outputs = ground.outputs();
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateAssetType", this::create)
                .offer("GetAssetType", this::get)
                .offer("DeleteAssetType", this::delete);
    }

    private ObjectNode create(Call call) {
        var type = newType.begin(call, types.assetTypes());
        requireUsable(call.text("name"));
        var domain = call.text("domainIdentifier");
        var forms = Json.object();
        call.input().path("formsInput").forEachEntry((name, entry) -> forms.set(name, form(domain, entry)));
        type.set("formsOutput", forms);
        Searchable.index(type, MissingNode.getInstance(), "name", "description", "owningProjectId");
        types.assetTypes().save(domain, type);
        return outputs.of(call.operation(), type);
    }

    /** The model lets a type have names by which no other call could name it. */
    private static void requireUsable(String name) {
        if (!name.matches("\\w+")) {
            throw Failures.invalid("An asset type's name has letters, digits and underscores only: " + name);
        }
    }

    private ObjectNode form(String domain, JsonNode entry) {
        var name = entry.path("typeIdentifier").asString();
        var revision = entry.path("typeRevision").asString();
        try {
            types.formType(domain, name, revision);
        } catch (ServiceError missing) {
            throw Failures.invalid("Form type %s has no revision %s".formatted(name, revision));
        }
        return Json.object()
                .put("typeName", name)
                .put("typeRevision", revision)
                .put("required", entry.path("required").asBoolean(false));
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        var type = types.assetType(call.text("domainIdentifier"), call.text("identifier"), call.text("revision"));
        return outputs.of(call.operation(), Types.inDomain(call, type));
    }

    private ObjectNode delete(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var name = call.text("identifier");
        newType.owned(call, types.assetType(domain, name, ""));
        if (use.usesAssetType(domain, name)) {
            throw Failures.conflict("Asset type %s is used by an asset".formatted(name));
        }
        types.assetTypes().remove(domain, name);
        return Json.object();
    }
}
