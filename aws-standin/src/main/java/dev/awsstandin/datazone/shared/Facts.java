package dev.awsstandin.datazone.shared;

import dev.awsstandin.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What AWS brings into every domain, from data files beside the classes that know them. */
public final class Facts {

    private Facts() {}

    public static JsonNode read(Class<?> beside, String file) {
        try (var data = beside.getResourceAsStream(file)) {
            if (data == null) {
                throw new IllegalArgumentException("There is no data file " + file);
            }
            return Json.mapper().readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<ObjectNode> objects(JsonNode list) {
        return list.valueStream().map(node -> (ObjectNode) node).toList();
    }
}
