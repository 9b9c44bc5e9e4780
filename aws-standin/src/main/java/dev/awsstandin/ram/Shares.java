package dev.awsstandin.ram;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The account's shares by ARN, deleted ones included, as RAM shows them for a while. */
final class Shares {

    private final Cloud cloud;
    private final Table shares;

    Shares(Cloud cloud) {
        this.cloud = cloud;
        this.shares = cloud.store().table("ram.shares");
    }

    ObjectNode get(String arn) {
        if (!arn.matches("arn:aws:ram:[a-z0-9-]+:\\d{12}:resource-share/.+")) {
            throw RamErrors.malformedArn(arn);
        }
        return shares.get(arn)
                .orElseThrow(() -> RamErrors.unknown("ResourceShare %s could not be found.".formatted(arn)));
    }

    /** The share, which must not be deleted. */
    ObjectNode active(String arn) {
        var share = get(arn);
        if (share.has("deleted")) {
            throw RamErrors.state("ResourceShare %s is deleted.".formatted(arn));
        }
        return share;
    }

    List<ObjectNode> all() {
        return shares.all();
    }

    void save(ObjectNode share) {
        shares.put(share.path("resourceShareArn").asString(), share);
    }

    Resource resource(String arn) {
        return new Resource(
                arn, shares.get(arn).map(share -> tags(share.path("tags"))).orElseGet(Map::of));
    }

    static Map<String, String> tags(JsonNode list) {
        var tags = new TreeMap<String, String>();
        list.forEach(
                tag -> tags.put(tag.path("key").asString(""), tag.path("value").asString("")));
        return tags;
    }

    /** As RAM shows it now. */
    ObjectNode view(ObjectNode share) {
        var view = Json.object()
                .put("resourceShareArn", share.path("resourceShareArn").asString())
                .put("name", share.path("name").asString())
                .put("owningAccountId", cloud.account())
                .put(
                        "allowExternalPrincipals",
                        share.path("allowExternalPrincipals").asBoolean())
                .put("status", status(share))
                .put("featureSet", "STANDARD")
                .put("creationTime", seconds(share, "created"))
                .put("lastUpdatedTime", seconds(share, "updated"));
        return view.set("tags", share.path("tags"));
    }

    String status(ObjectNode share) {
        if (!share.has("deleted")) {
            return "ACTIVE";
        }
        var gone = Instant.parse(share.path("deleted").asString())
                .plus(cloud.delays().grant());
        return cloud.clock().now().isBefore(gone) ? "DELETING" : "DELETED";
    }

    private static BigDecimal seconds(ObjectNode share, String member) {
        return Timestamps.seconds(Instant.parse(share.path(member).asString()));
    }
}
