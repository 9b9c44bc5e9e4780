package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.page.PageStyle;
import dev.awsstandin.kernel.page.Pages;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** SageMaker's Search. By default the last changed come first. */
final class Search {

    private static final PageStyle PAGES = new PageStyle("MaxResults", "NextToken", 100);

    private final SearchRecords records;
    private final Pages pages;

    Search(SearchRecords records, Pages pages) {
        this.records = records;
        this.pages = pages;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.read("sagemaker", "Search", this::search));
    }

    private ObjectNode search(Call call) {
        var kind = call.text("Resource");
        var page = pages.page(call, PAGES, found(call), Search::identity);
        var answer = Json.object();
        var results = answer.putArray("Results");
        page.items().forEach(item -> results.addObject().set(kind, item));
        page.next().ifPresent(token -> answer.put("NextToken", token));
        return answer;
    }

    private List<ObjectNode> found(Call call) {
        if (call.text("CrossAccountFilterOption").equals("CrossAccount")) {
            return List.of();
        }
        return records.of(call.text("Resource"))
                .filter(item -> SearchFilters.match(call.input().path("SearchExpression"), item))
                .sorted(order(call))
                .toList();
    }

    private static Comparator<ObjectNode> order(Call call) {
        var by = call.has("SortBy") ? call.text("SortBy") : "LastModifiedTime";
        Comparator<ObjectNode> order = (one, other) -> SearchFilters.compare(value(one, by), value(other, by));
        return (call.text("SortOrder").equals("Ascending") ? order : order.reversed()).thenComparing(Search::identity);
    }

    /** What never changed was last changed when it was made. */
    private static String value(ObjectNode item, String by) {
        var made = by.equals("LastModifiedTime") ? item.path("CreationTime").asString("") : "";
        return SearchFilters.property(item, by).orElse(made);
    }

    private static String identity(ObjectNode item) {
        return item.path("ModelPackageArn")
                .asString(item.path("ModelPackageGroupArn")
                        .asString(item.path("FeatureGroupArn").asString("")
                                + " "
                                + item.path("FeatureName").asString("")));
    }
}
