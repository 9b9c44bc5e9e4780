package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.page.PageStyle;
import dev.awsstandin.kernel.page.Pages;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SageMaker's operations on tags. */
final class TagOperations {

    private static final PageStyle PAGES = new PageStyle("MaxResults", "NextToken", 50);

    private final Tags tags;
    private final Pages pages;

    TagOperations(Tags tags, Pages pages) {
        this.tags = tags;
        this.pages = pages;
    }

    public void offerOn(Registry registry) {
        registry.offer(Operation.write("sagemaker", "AddTags", this::add)
                .on(this::resource)
                .with(TagKeys::ofTags));
        registry.offer(Operation.read("sagemaker", "ListTags", this::list).on(this::resource));
        registry.offer(Operation.write("sagemaker", "DeleteTags", this::delete)
                .on(this::resource)
                .with(TagKeys::ofKeys));
    }

    private Resource resource(Call call) {
        var arn = call.text("ResourceArn");
        return new Resource(arn, tags.of(arn));
    }

    private ObjectNode add(Call call) {
        tags.add(call.text("ResourceArn"), Members.tags(call.input().path("Tags")));
        var answer = Json.object();
        tags.of(call.text("ResourceArn"))
                .forEach((key, value) -> answer.withArrayProperty("Tags").add(tag(Map.entry(key, value))));
        return answer;
    }

    private ObjectNode list(Call call) {
        var arn = call.text("ResourceArn");
        if (!tags.exists(arn)) {
            throw ServiceError.validation("Resource %s does not exist".formatted(arn));
        }
        var all = List.copyOf(tags.of(arn).entrySet());
        var page = pages.page(call, PAGES, all, Map.Entry::getKey);
        var answer = Json.object();
        var list = answer.putArray("Tags");
        page.items().forEach(entry -> list.add(tag(entry)));
        page.next().ifPresent(token -> answer.put("NextToken", token));
        return answer;
    }

    private ObjectNode delete(Call call) {
        var keys = call.input()
                .path("TagKeys")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        tags.remove(call.text("ResourceArn"), keys);
        return Json.object();
    }

    private static ObjectNode tag(Map.Entry<String, String> entry) {
        return Json.object().put("Key", entry.getKey()).put("Value", entry.getValue());
    }
}
