package dev.concord.catalog;

import dev.concord.shared.Require;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What AWS says of a resource that becomes an asset. Facts are shown as they are; arn is its external id. */
public record Resource(
        AssetType type,
        String arn,
        String name,
        String description,
        String task,
        String source,
        Map<String, String> facts,
        List<ModelVersion> versions,
        List<Feature> features,
        Instant createdAt) {
    public Resource {
        Require.that(!name.isEmpty() && name.length() <= 256, "Asset names have 1 to 256 characters");
        Require.that(description.length() <= 2048, "Descriptions have at most 2048 characters");
        Require.that(arn.startsWith("arn:") && arn.length() <= 2048, "This is not an ARN: " + arn);
        facts = Map.copyOf(facts);
        versions = List.copyOf(versions);
        features = List.copyOf(features);
    }

    /** Approval of the latest version, or empty. */
    public String modelApproval() {
        return versions.isEmpty() ? "" : versions.getLast().approval();
    }
}
