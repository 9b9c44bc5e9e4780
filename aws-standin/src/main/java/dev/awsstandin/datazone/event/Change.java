package dev.awsstandin.datazone.event;

import dev.awsstandin.kernel.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A stored thing as it was and as it is; not to be changed. */
record Change(String key, Optional<ObjectNode> before, Optional<ObjectNode> after) {

    String domain() {
        var slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    /** What follows the domain in the key, the first part of it. */
    String owner() {
        var rest = key.substring(domain().length() + 1);
        return rest.substring(0, Math.max(0, rest.indexOf('/')));
    }

    boolean isNew() {
        return before.isEmpty() && after.isPresent();
    }

    boolean isGone() {
        return before.isPresent() && after.isEmpty();
    }

    /** The thing, or what it was when it is gone. */
    ObjectNode thing() {
        return after.or(() -> before).orElseGet(Json::object);
    }

    String was(String member) {
        return text(before, member);
    }

    String is(String member) {
        return text(after, member);
    }

    /** Whether the member has another value than before. */
    boolean differs(String member) {
        return !was(member).equals(is(member));
    }

    boolean becomes(String member, String value) {
        return differs(member) && is(member).equals(value);
    }

    private static String text(Optional<ObjectNode> thing, String member) {
        return thing.<JsonNode>map(found -> found.path(member))
                .map(value -> value.isContainer() ? value.toString() : value.asString(""))
                .orElse("");
    }
}
