package dev.awsstandin.datazone.shared;

import dev.awsstandin.index.Entry;
import dev.awsstandin.index.Values;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.Page;
import dev.awsstandin.kernel.page.PageStyle;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Answers lists page by page, each element as the operation's output has it. */
public final class Paging {

    private static final PageStyle SHORT = new PageStyle("maxResults", "nextToken", 25);

    private final Cloud cloud;
    private final Outputs outputs;

    public Paging(Cloud cloud, Outputs outputs) {
        this.cloud = cloud;
        this.outputs = outputs;
    }

    /** A page of things that are told apart by {@code id}, under the name that the output gives its list. */
    public ObjectNode page(Call call, String list, List<ObjectNode> ordered) {
        return page(call, PageStyle.DATAZONE, list, ordered);
    }

    /** The same, for the lists of which AWS gives at most 25. */
    public ObjectNode shortPage(Call call, String list, List<ObjectNode> ordered) {
        return page(call, SHORT, list, ordered);
    }

    /** The same for things that another member tells apart. */
    public ObjectNode pageBy(Call call, String list, List<ObjectNode> ordered, String member) {
        return page(call, PageStyle.DATAZONE, list, ordered, member);
    }

    private ObjectNode page(Call call, PageStyle style, String list, List<ObjectNode> ordered) {
        return page(call, style, list, ordered, "id");
    }

    private ObjectNode page(Call call, PageStyle style, String list, List<ObjectNode> ordered, String member) {
        var page = cloud.pages()
                .page(call, style, ordered, thing -> thing.path(member).asString());
        return answer(call, list, page, thing -> thing);
    }

    /** A page of the things of the domain whose members pass the test, in the order that the call asks for. */
    public ObjectNode page(Call call, String list, IndexedRows rows, Predicate<Values> listed) {
        Comparator<Entry> order = order(call, (entry, member) -> entry.members().text(member));
        var ordered = rows.in(call.text("domainIdentifier"))
                .filter(entry -> listed.test(entry.members()))
                .sorted(order)
                .toList();
        return answer(call, list, cloud.pages().page(call, PageStyle.DATAZONE, ordered, Entry::id), rows::whole);
    }

    private <T> ObjectNode answer(Call call, String list, Page<T> page, Function<T, ObjectNode> thing) {
        var answer = Json.object();
        var items = answer.putArray(list);
        page.items().forEach(item -> items.add(outputs.item(call.operation(), list, thing.apply(item))));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return answer;
    }

    /** The order that {@code sortBy} and {@code sortOrder} ask for: by creation unless by update or by name. */
    public static Comparator<ObjectNode> order(Call call) {
        return order(call, (thing, member) -> thing.path(member).asString(""));
    }

    private static <T> Comparator<T> order(Call call, BiFunction<T, String, String> text) {
        var by = switch (call.text("sortBy")) {
            case "UPDATED_AT" -> "updatedAt";
            case "NAME" -> "name";
            default -> "createdAt";
        };
        Comparator<T> order = Comparator.<T, String>comparing(thing -> text.apply(thing, by))
                .thenComparing(thing -> text.apply(thing, "id"));
        return call.text("sortOrder").equals("DESCENDING") ? order.reversed() : order;
    }
}
