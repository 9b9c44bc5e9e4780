package dev.awsstandin.iam.shared;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.page.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** IAM's way to answer a page. */
public final class Markers {

    private Markers() {}

    public static ObjectNode answer(String member, Page<? extends JsonNode> page) {
        var answer = Json.object().put("IsTruncated", page.next().isPresent());
        page.items().forEach(answer.putArray(member)::add);
        page.next().ifPresent(marker -> answer.put("Marker", marker));
        return answer;
    }
}
