package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.asset.AssetForms;
import dev.awsstandin.datazone.type.Types;
import dev.awsstandin.kernel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Metadata forms that come with a subscription request: of types that are there, and as these are modelled. */
record RequestForms(Types types) {

    /** The forms as the request carries them. */
    ArrayNode accept(String domain, JsonNode given) {
        var accepted = Json.array();
        given.forEach(form -> accepted.add(accepted(domain, form)));
        return accepted;
    }

    private ObjectNode accepted(String domain, JsonNode form) {
        var type = types.formType(
                domain,
                form.path("typeIdentifier").asString(form.path("formName").asString()),
                form.path("typeRevision").asString(""));
        AssetForms.requireContent(form, type);
        return Json.object()
                .put("formName", form.path("formName").asString())
                .put("typeName", type.path("name").asString())
                .put(
                        "typeRevision",
                        form.path("typeRevision").asString(type.path("revision").asString()))
                .put("content", form.path("content").asString("{}"));
    }
}
