package dev.awsstandin.kms;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** KMS's operations on tags. */
final class KeyTagOperations {

    private static final PageStyle STYLE = new PageStyle("Limit", "Marker", 50, "InvalidMarkerException");

    private final Cloud cloud;
    private final Keys keys;
    private final NamedKeys named;

    KeyTagOperations(Cloud cloud, Keys keys, NamedKeys named) {
        this.cloud = cloud;
        this.keys = keys;
        this.named = named;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("kms", "TagResource", this::tag)
                .on(named::resource)
                .with(call -> KmsTags.keys(KmsTags.read(call.input().path("Tags")))));
        registry.offer(Operation.write("kms", "UntagResource", this::untag)
                .on(named::resource)
                .with(call -> Map.of("aws:TagKeys", keys(call))));
        registry.offer(Operation.read("kms", "ListResourceTags", this::list).on(named::resource));
    }

    private ObjectNode tag(Call call) {
        var key = changeable(call);
        var tags = new TreeMap<>(key.tags());
        tags.putAll(KmsTags.read(call.input().path("Tags")));
        keys.save(key.tags(KmsTags.requireFew(tags)));
        return Json.object();
    }

    private ObjectNode untag(Call call) {
        var key = changeable(call);
        var tags = new TreeMap<>(key.tags());
        keys(call).forEach(tags::remove);
        keys.save(key.tags(tags));
        return Json.object();
    }

    private Key changeable(Call call) {
        var key = named.get(call.text("KeyId"));
        KmsErrors.requireKept(key);
        return key;
    }

    private static List<String> keys(Call call) {
        return call.input()
                .path("TagKeys")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private ObjectNode list(Call call) {
        var tags = new TreeMap<>(named.get(call.text("KeyId")).tags());
        var page = cloud.pages().page(call, STYLE, List.copyOf(tags.entrySet()), Map.Entry::getKey);
        return KmsPages.answer("Tags", page.map(KmsTags::view));
    }
}
