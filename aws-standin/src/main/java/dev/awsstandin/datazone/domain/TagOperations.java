package dev.awsstandin.datazone.domain;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tags of domains, by the domain's ARN. An administrator's act: IAM decides, no profile is needed. */
public final class TagOperations {

    private final Domains domains;

    public TagOperations(Domains domains) {
        this.domains = domains;
    }

    public void offerOn(Offers offers) {
        offers.offer("TagResource", this::tag)
                .offer("UntagResource", this::untag)
                .offer("ListTagsForResource", this::list);
    }

    private ObjectNode tag(Call call) {
        var domain = domain(call);
        var tags = domain.withObject("tags");
        call.input().path("tags").forEachEntry((String key, JsonNode value) -> tags.put(key, value.asString()));
        domains.save(domain);
        return Json.object();
    }

    private ObjectNode untag(Call call) {
        var domain = domain(call);
        var tags = domain.withObject("tags");
        call.input().path("tagKeys").forEach(key -> tags.remove(key.asString()));
        domains.save(domain);
        return Json.object();
    }

    private ObjectNode list(Call call) {
        var answer = Json.object();
        answer.set("tags", domain(call).withObject("tags"));
        return answer;
    }

    private ObjectNode domain(Call call) {
        var arn = call.text("resourceArn");
        return domains.withArn(arn).orElseThrow(() -> Failures.missing("Resource", arn));
    }
}
