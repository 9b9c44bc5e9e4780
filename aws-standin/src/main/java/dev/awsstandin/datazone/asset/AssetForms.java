package dev.awsstandin.datazone.asset;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Searchable;
import dev.awsstandin.datazone.type.FormTypeOperations;
import dev.awsstandin.datazone.type.Types;
import dev.awsstandin.kernel.Json;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the forms given for an asset against the type of the asset and the types of the forms. */
public final class AssetForms {

    private final Types types;

    public AssetForms(Types types) {
        this.types = types;
    }

    /** The forms as an asset carries them. */
    public ArrayNode accept(String domain, ObjectNode assetType, JsonNode formsInput) {
        var accepted = Json.array();
        Set<String> names = new HashSet<>();
        for (var form : formsInput) {
            if (!names.add(form.path("formName").asString())) {
                throw Failures.invalid(
                        "Form %s is given twice".formatted(form.path("formName").asString()));
            }
            accepted.add(accept(domain, assetType, form, form.path("formName").asString()));
        }
        assetType.path("formsOutput").forEachEntry((name, entry) -> {
            if (entry.path("required").asBoolean() && !names.contains(name)) {
                throw Failures.invalid("Required form %s is missing for asset type %s"
                        .formatted(name, assetType.path("name").asString()));
            }
        });
        return accepted;
    }

    private ObjectNode accept(String domain, ObjectNode assetType, JsonNode form, String name) {
        var expected = assetType.path("formsOutput").path(name);
        var typeName =
                form.path("typeIdentifier").asString(expected.path("typeName").asString(""));
        if (typeName.isEmpty()) {
            throw Failures.invalid("Form %s needs a typeIdentifier: it is not part of asset type %s"
                    .formatted(name, assetType.path("name").asString()));
        }
        var revision =
                form.path("typeRevision").asString(expected.path("typeRevision").asString(""));
        var type = types.formType(domain, typeName, revision);
        if (expected.isObject() && !expected.path("typeName").asString().equals(typeName)) {
            throw Failures.invalid("Form %s must be of type %s"
                    .formatted(name, expected.path("typeName").asString()));
        }
        requireContent(form, type);
        return Json.object()
                .put("formName", name)
                .put("typeName", typeName)
                .put("typeRevision", revision.isEmpty() ? type.path("revision").asString() : revision)
                .put("content", form.path("content").asString("{}"));
    }

    /** What the form with this name says of the asset; a missing node when it has none. */
    public static JsonNode content(ObjectNode asset, String name) {
        return asset.path("formsOutput")
                .valueStream()
                .filter(form -> form.path("formName").asString().equals(name))
                .map(Searchable::content)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    public static void requireContent(JsonNode form, ObjectNode type) {
        var content = Searchable.content(form);
        if (!content.isObject()) {
            throw Failures.invalid("The content of form %s is not a JSON object"
                    .formatted(form.path("formName").asString()));
        }
        if (type.hasNonNull("domainId")) {
            requireModelled(form, type, content);
        }
        for (var field : type.path("required")) {
            if (!content.hasNonNull(field.asString())) {
                throw Failures.invalid("Field %s is required in form %s"
                        .formatted(field.asString(), form.path("formName").asString()));
            }
        }
    }

    /** Forms of projects' own types are as their models say; of managed ones not every field is publicly known. */
    private static void requireModelled(JsonNode form, ObjectNode type, JsonNode content) {
        FormTypeOperations.model(type).problems(content).stream().findFirst().ifPresent(problem -> {
            throw Failures.invalid("The content of form %s does not fit form type %s: %s"
                    .formatted(
                            form.path("formName").asString(), type.path("name").asString(), problem));
        });
    }
}
