package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.page.PageStyle;
import dev.awsstandin.kernel.page.Pages;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all of SageMaker's lists have in common: filters by name and time, an order, pages. By default the oldest come
 * first, ten on a page.
 *
 * @param nameMember the stored member that {@code NameContains} and sorting by name mean
 * @param arnMember the stored member that tells items apart
 */
record Listing(Pages pages, String nameMember, String arnMember) {

    /** The filtered, ordered page of stored objects, shown by the view under the member of the answer. */
    ObjectNode answer(Call call, String member, List<ObjectNode> stored, Function<ObjectNode, ObjectNode> view) {
        var found = stored.stream()
                .filter(item -> matches(call, item))
                .sorted(order(call))
                .toList();
        var page = pages.page(
                call, PageStyle.SAGEMAKER, found, item -> item.path(arnMember).asString());
        var answer = Json.object();
        page.items().stream().map(view).forEach(answer.putArray(member)::add);
        page.next().ifPresent(token -> answer.put("NextToken", token));
        return answer;
    }

    private boolean matches(Call call, ObjectNode item) {
        var part = call.text("NameContains").toLowerCase(Locale.ROOT);
        var created = item.path("CreationTime").decimalValue();
        return item.path(nameMember).asString("").toLowerCase(Locale.ROOT).contains(part)
                && (!call.has("CreationTimeAfter") || created.compareTo(time(call, "CreationTimeAfter")) >= 0)
                && (!call.has("CreationTimeBefore") || created.compareTo(time(call, "CreationTimeBefore")) <= 0);
    }

    private static BigDecimal time(Call call, String member) {
        return call.input().required(member).decimalValue();
    }

    private Comparator<ObjectNode> order(Call call) {
        Comparator<ObjectNode> byName =
                Comparator.comparing(item -> item.path(nameMember).asString(""));
        Comparator<ObjectNode> byTime =
                Comparator.comparing(item -> item.path("CreationTime").decimalValue());
        Comparator<ObjectNode> byVersion =
                Comparator.comparingInt(item -> item.path("ModelPackageVersion").asInt(0));
        Comparator<ObjectNode> byChange =
                Comparator.comparing(item -> item.path("LastModifiedTime").decimalValue());
        var by = switch (call.text("SortBy")) {
            case "Name" -> byName;
            case "LastModifiedTime" -> byChange;
            default -> byTime;
        };
        var order = by.thenComparing(byVersion)
                .thenComparing(item -> item.path(arnMember).asString());
        return call.text("SortOrder").equals("Descending") ? order.reversed() : order;
    }
}
