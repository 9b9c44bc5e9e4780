package dev.awsstandin.ec2;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.page.PageStyle;
import dev.awsstandin.kernel.page.Pages;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What all of EC2's descriptions have in common: named ids, filters, pages. */
record Descriptions(Pages pages) {

    private static final PageStyle STYLE = new PageStyle("MaxResults", "NextToken", 1000, "InvalidNextToken");

    /**
     * The page of what the call asks for.
     *
     * @param ids the input member with wanted ids; each must be there
     * @param get finds one by its id, or throws what AWS answers
     */
    ObjectNode answer(
            Call call,
            String member,
            String ids,
            Function<String, ObjectNode> get,
            List<ObjectNode> all,
            Filters filters,
            Function<ObjectNode, String> key) {
        if (call.has(ids) && call.has("MaxResults")) {
            throw Ec2Errors.combination("The parameter %s cannot be used with the parameter maxResults".formatted(ids));
        }
        var wanted = call.input()
                .path(ids)
                .valueStream()
                .map(JsonNode::asString)
                .distinct()
                .toList();
        var found = (wanted.isEmpty() ? all : wanted.stream().map(get).toList())
                .stream()
                        .filter(item -> filters.match(call.input().path("Filters"), item))
                        .toList();
        var page = pages.page(call, STYLE, found, key);
        var answer = Json.object();
        page.items().forEach(answer.putArray(member)::add);
        page.next().ifPresent(token -> answer.put("NextToken", token));
        return answer;
    }
}
