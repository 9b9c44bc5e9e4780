package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.PageStyle;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers lists page by page, each element as the operation's output has it. */
final class Paging {

    private static final PageStyle SHORT = new PageStyle("maxResults", "nextToken", 25);

    private final Cloud cloud;
    private final Outputs outputs;

    Paging(Cloud cloud, Outputs outputs) {
        this.cloud = cloud;
        this.outputs = outputs;
    }

    /** A page of things that are told apart by {@code id}, under the name that the output gives its list. */
    ObjectNode page(Call call, String list, List<ObjectNode> ordered) {
        return page(call, PageStyle.DATAZONE, list, ordered);
    }

    /** The same, for the lists of which AWS gives at most 25. */
    ObjectNode shortPage(Call call, String list, List<ObjectNode> ordered) {
        return page(call, SHORT, list, ordered);
    }

    /** The same for things that another member tells apart. */
    ObjectNode pageBy(Call call, String list, List<ObjectNode> ordered, String member) {
        return page(call, PageStyle.DATAZONE, list, ordered, member);
    }

    private ObjectNode page(Call call, PageStyle style, String list, List<ObjectNode> ordered) {
        return page(call, style, list, ordered, "id");
    }

    private ObjectNode page(Call call, PageStyle style, String list, List<ObjectNode> ordered, String member) {
        var page = cloud.pages()
                .page(call, style, ordered, thing -> thing.path(member).asString());
        var answer = Json.object();
        var items = answer.putArray(list);
        page.items().forEach(thing -> items.add(outputs.item(call.operation(), list, thing)));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return answer;
    }

    /** The order that {@code sortBy} and {@code sortOrder} ask for: by creation unless by update or by name. */
    static Comparator<ObjectNode> order(Call call) {
        var by = switch (call.text("sortBy")) {
            case "UPDATED_AT" -> "updatedAt";
            case "NAME" -> "name";
            default -> "createdAt";
        };
        Comparator<ObjectNode> order = Comparator.<ObjectNode, String>comparing(thing -> text(thing, by))
                .thenComparing(thing -> text(thing, "id"));
        return call.text("sortOrder").equals("DESCENDING") ? order.reversed() : order;
    }

    private static String text(JsonNode thing, String member) {
        return thing.path(member).asString("");
    }
}
