package dev.awsstandin.kernel.state;

import dev.awsstandin.kernel.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A stored JSON object: its bytes, and the parsed form once somebody has looked. */
final class Document {

    private final byte[] json;
    private volatile @Nullable ObjectNode parsed;

    Document(byte[] json) {
        this.json = json;
    }

    static Document of(ObjectNode node) {
        return new Document(Json.kept().writeValueAsBytes(node));
    }

    byte[] json() {
        return json;
    }

    /** Shared with others: to be looked at, never changed. */
    ObjectNode shared() {
        var node = parsed;
        if (node == null) {
            node = (ObjectNode) Json.kept().readTree(json);
            parsed = node;
        }
        return node;
    }

    /** To be looked at like {@link #shared}; the parsed form is not kept when nobody had looked before. */
    ObjectNode unkept() {
        var node = parsed;
        return node == null ? (ObjectNode) Json.mapper().readTree(json) : node;
    }

    ObjectNode copy() {
        return shared().deepCopy();
    }
}
