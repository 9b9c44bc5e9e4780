package dev.awsstandin.cloudformation;

import dev.awsstandin.kernel.Json;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads YAML with CloudFormation's tags and writes each tag as the function that it stands for. */
final class YamlTemplate {

    private static final int MOST_ALIASES = 50;
    private static final int DEEPEST = 100;

    private YamlTemplate() {}

    static ObjectNode read(String body) {
        try {
            var settings = LoadSettings.builder()
                    .setMaxAliasesForCollections(MOST_ALIASES)
                    .build();
            var root = new Compose(settings).composeString(body);
            if (root.isPresent() && json(root.get(), 0) instanceof ObjectNode object) {
                return object;
            }
        } catch (MarkedYamlEngineException e) {
            throw e.getProblemMark()
                    .map(mark -> TemplateErrors.format("YAML not well-formed. (line %d, column %d)"
                            .formatted(mark.getLine() + 1, mark.getColumn() + 1)))
                    .orElseGet(() -> TemplateErrors.format("YAML not well-formed."));
        } catch (YamlEngineException e) {
            throw TemplateErrors.format("YAML not well-formed.");
        }
        throw TemplateErrors.format("unsupported structure.");
    }

    private static JsonNode json(Node node, int depth) {
        if (depth > DEEPEST) {
            throw TemplateErrors.format("unsupported structure.");
        }
        var tag = node.getTag().getValue();
        var value = switch (node) {
            case MappingNode mapping -> mapping(mapping, depth);
            case SequenceNode sequence -> sequence(sequence.getValue(), depth);
            case ScalarNode scalar -> JsonNodeFactory.instance.stringNode(scalar.getValue());
            default -> throw TemplateErrors.format("unsupported structure.");
        };
        if (!tag.startsWith("!")) {
            return isNull(node) ? JsonNodeFactory.instance.nullNode() : value;
        }
        return function(tag.substring(1), value);
    }

    private static boolean isNull(Node node) {
        return node.getTag().getValue().equals("tag:yaml.org,2002:null");
    }

    private static ObjectNode mapping(MappingNode mapping, int depth) {
        var object = Json.object();
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw TemplateErrors.format("unsupported structure.");
            }
            if (object.has(key.getValue())) {
                throw TemplateErrors.format("YAML not well-formed. (duplicate key %s)".formatted(key.getValue()));
            }
            object.set(key.getValue(), json(entry.getValueNode(), depth + 1));
        }
        return object;
    }

    private static JsonNode sequence(List<Node> nodes, int depth) {
        var array = Json.array();
        nodes.forEach(node -> array.add(json(node, depth + 1)));
        return array;
    }

    /** {@code !GetAtt a.b} means the two parts; all other tags take their value as it is. */
    private static JsonNode function(String name, JsonNode value) {
        var full = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
        if (name.equals("GetAtt") && value.isString()) {
            var dot = value.asString().indexOf('.');
            var parts = Json.array();
            if (dot > 0) {
                parts.add(value.asString().substring(0, dot))
                        .add(value.asString().substring(dot + 1));
            } else {
                parts.add(value.asString());
            }
            return Json.object().set(full, parts);
        }
        return Json.object().set(full, value);
    }
}
