package dev.awsstandin.datazone.type;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Searchable;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.smithy.MalformedModel;
import dev.awsstandin.smithy.SmithyModel;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Form types, which every profile of the domain sees. Making one of a project again adds a revision. */
public final class FormTypeOperations {

    private static final String ENABLED = "ENABLED";

    private final Types types;
    private final TypeUse use;
    private final NewType newType;
    private final Access access;
    private final Outputs outputs;

    public FormTypeOperations(Types types, TypeUse use, NewType newType, Ground ground) {
        this.types = types;
        this.use = use;
        this.newType = newType;
        this.access = ground.access();
        this.outputs = ground.outputs();
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateFormType", this::create)
                .offer("GetFormType", this::get)
                .offer("DeleteFormType", this::delete);
    }

    private ObjectNode create(Call call) {
        var type = newType.begin(call, types.formTypes());
        read(call.text("name"), call.input().path("model").path("smithy").asString(""));
        type.put("status", call.has("status") ? call.text("status") : ENABLED);
        type.set("model", call.input().required("model"));
        type.set("imports", Json.array());
        Searchable.index(type, MissingNode.getInstance(), "name", "description", "owningProjectId", "status");
        types.formTypes().save(call.text("domainIdentifier"), type);
        return outputs.of(call.operation(), type);
    }

    /** The model of a form type of a project. */
    public static SmithyModel model(ObjectNode type) {
        return read(
                type.path("name").asString(), type.path("model").path("smithy").asString());
    }

    private static SmithyModel read(String name, String smithy) {
        try {
            return SmithyModel.read(name, smithy);
        } catch (MalformedModel malformed) {
            throw Failures.invalid("The model of form type %s is invalid: %s".formatted(name, malformed.message()));
        }
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        var type =
                types.formType(call.text("domainIdentifier"), call.text("formTypeIdentifier"), call.text("revision"));
        return outputs.of(call.operation(), Types.inDomain(call, type));
    }

    private ObjectNode delete(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var name = call.text("formTypeIdentifier");
        var type = newType.owned(call, types.formType(domain, name, ""));
        if (type.path("status").asString().equals(ENABLED)) {
            throw Failures.conflict("Form type %s is enabled; only a disabled one can be deleted".formatted(name));
        }
        if (types.assetTypes().anyRevision(domain, assetType -> Types.mentions(assetType.path("formsOutput"), name))) {
            throw Failures.conflict("Form type %s is used by an asset type".formatted(name));
        }
        if (use.usesFormType(domain, name)) {
            throw Failures.conflict("Form type %s is used by an asset".formatted(name));
        }
        types.formTypes().remove(domain, name);
        return Json.object();
    }
}
