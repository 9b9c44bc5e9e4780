package dev.awsstandin.kms;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.page.Page;
import dev.awsstandin.kernel.page.PageStyle;
import tools.jackson.databind.node.ObjectNode;

/** KMS's way to answer a page. */
final class KmsPages {

    static final PageStyle STYLE = new PageStyle("Limit", "Marker", 100, "InvalidMarkerException");
    static final PageStyle OF_ALIASES = new PageStyle("Limit", "Marker", 50, "InvalidMarkerException");

    private KmsPages() {}

    static ObjectNode answer(String member, Page<ObjectNode> page) {
        var answer = Json.object().put("Truncated", page.next().isPresent());
        page.items().forEach(answer.putArray(member)::add);
        page.next().ifPresent(marker -> answer.put("NextMarker", marker));
        return answer;
    }
}
