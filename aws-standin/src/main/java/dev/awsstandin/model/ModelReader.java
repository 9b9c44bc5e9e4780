package dev.awsstandin.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data file of one service. A file that does not fit is a mistake of ours and stops the start. */
final class ModelReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ModelReader() {}

    static ServiceModel read(String service) {
        var root = parse(service);
        var about = root.required("service");
        var shapes = ShapeReader.read(root.required("shapes"));
        return new ServiceModel(
                about.required("name").asString(),
                Protocol.named(about.required("protocol").asString()),
                about.required("apiVersion").asString(),
                about.required("signingName").asString(),
                about.path("targetPrefix").asString(""),
                about.path("jsonVersion").asString(""),
                about.path("xmlNamespace").asString(""),
                operations(root.required("operations"), shapes),
                shapes,
                errors(root.required("errors")));
    }

    private static JsonNode parse(String service) {
        try (var data = ModelReader.class.getResourceAsStream(service + ".json")) {
            if (data == null) {
                throw new IllegalArgumentException("There is no model of a service called " + service);
            }
            return JSON.readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, OperationModel> operations(JsonNode nodes, Map<String, Shape> shapes) {
        Map<String, OperationModel> operations = new LinkedHashMap<>();
        nodes.forEachEntry((name, node) -> operations.put(name, operation(name, node, shapes)));
        return Map.copyOf(operations);
    }

    private static OperationModel operation(String name, JsonNode node, Map<String, Shape> shapes) {
        Set<String> errors = new LinkedHashSet<>();
        node.required("errors").forEach(error -> errors.add(error.asString()));
        return new OperationModel(
                name,
                node.required("method").asString(),
                PathTemplate.parse(node.required("path").asString()),
                node.required("status").asInt(),
                node.required("access").asString().equals("read"),
                structure(node.required("input").asString(), shapes),
                text(node, "output").map(output -> structure(output, shapes)),
                text(node, "wrapper"),
                text(node, "token"),
                errors);
    }

    private static Map<String, ErrorModel> errors(JsonNode nodes) {
        Map<String, ErrorModel> errors = new LinkedHashMap<>();
        nodes.forEachEntry((shape, node) -> errors.put(
                shape,
                new ErrorModel(
                        shape,
                        text(node, "code").orElse(shape),
                        node.required("status").asInt(),
                        text(node, "message").orElse("message"))));
        return Map.copyOf(errors);
    }

    private static Shape.Structure structure(String name, Map<String, Shape> shapes) {
        if (shapes.get(name) instanceof Shape.Structure structure) {
            return structure;
        }
        throw new IllegalArgumentException(name + " should be a structure");
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.has(field) ? Optional.of(node.required(field).asString()) : Optional.empty();
    }
}
