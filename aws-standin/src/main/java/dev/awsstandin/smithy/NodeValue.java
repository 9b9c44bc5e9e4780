package dev.awsstandin.smithy;

import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values within traits: like JSON, but names need no quotation marks. */
final class NodeValue {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 20;

    private NodeValue() {}

    /** What follows an opening parenthesis, which is one value or the members of an object. */
    static JsonNode readArguments(Tokens tokens) {
        if (tokens.skip(")")) {
            return NODES.objectNode();
        }
        var first = tokens.take();
        if (!tokens.skip(":")) {
            var value = read(first, tokens, 0);
            tokens.expect(")");
            return value;
        }
        var object = NODES.objectNode();
        object.set(key(first), read(tokens.take(), tokens, 0));
        while (!tokens.skip(")")) {
            tokens.skip(",");
            var name = key(tokens.take());
            tokens.expect(":");
            object.set(name, read(tokens.take(), tokens, 0));
        }
        return object;
    }

    private static JsonNode read(String first, Tokens tokens, int depth) {
        if (depth > DEEPEST) {
            throw new MalformedModel("A value is nested too deeply");
        }
        return switch (first) {
            case "[" -> list(tokens, depth + 1);
            case "{" -> object(tokens, depth + 1);
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            case "null" -> NODES.nullNode();
            default -> scalar(first);
        };
    }

    private static JsonNode list(Tokens tokens, int depth) {
        var list = NODES.arrayNode();
        while (!tokens.skip("]")) {
            list.add(read(tokens.take(), tokens, depth));
            tokens.skip(",");
        }
        return list;
    }

    private static JsonNode object(Tokens tokens, int depth) {
        var object = NODES.objectNode();
        while (!tokens.skip("}")) {
            var name = key(tokens.take());
            tokens.expect(":");
            object.set(name, read(tokens.take(), tokens, depth));
            tokens.skip(",");
        }
        return object;
    }

    private static JsonNode scalar(String token) {
        if (token.startsWith("\"")) {
            return NODES.stringNode(text(token));
        }
        if (token.matches("-?\\d.*")) {
            return NODES.numberNode(new BigDecimal(token));
        }
        if (token.matches("[A-Za-z_].*")) {
            return NODES.stringNode(token);
        }
        throw new MalformedModel("Expected a value but found '%s'".formatted(token));
    }

    private static String key(String token) {
        return token.startsWith("\"") ? text(token) : token;
    }

    private static String text(String token) {
        try {
            return JsonMapper.shared().readTree(token).asString();
        } catch (JacksonException e) {
            throw new MalformedModel("The text %s is not well formed".formatted(token));
        }
    }
}
