package dev.awsstandin.cloudformation;

import dev.awsstandin.kernel.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A template in its long form, whether it came as JSON or YAML. */
record Template(ObjectNode root) {

    static Template read(String body) {
        return body.stripLeading().startsWith("{") ? new Template(json(body)) : new Template(YamlTemplate.read(body));
    }

    private static ObjectNode json(String body) {
        try {
            if (Json.mapper().readTree(body) instanceof ObjectNode root) {
                return root;
            }
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw place == null
                    ? TemplateErrors.format("JSON not well-formed.")
                    : TemplateErrors.format("JSON not well-formed. (line %d, column %d)"
                            .formatted(place.getLineNr(), place.getColumnNr()));
        }
        throw TemplateErrors.format("unsupported structure.");
    }

    /** The entries of a top-level section; none when it is not there. */
    JsonNode section(String name) {
        return root.path(name);
    }

    JsonNode resources() {
        return section("Resources");
    }
}
