package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tags of SageMaker resources by ARN. Services that tag resources in the account, as DataZone does to fulfil a
 * grant, use this; inside a call it works within the call's transaction.
 */
public final class Tags {

    private static final int MOST = 50;

    private final Table tags;

    Tags(Cloud cloud) {
        this.tags = cloud.store().table("sagemaker.tags");
    }

    public boolean exists(String arn) {
        return tags.contains(arn);
    }

    /** The resource's tags; none when there is no such resource. */
    public Map<String, String> of(String arn) {
        var found = new TreeMap<String, String>();
        tags.get(arn).ifPresent(stored -> stored.forEachEntry((key, value) -> found.put(key, value.asString())));
        return found;
    }

    /** Adds the tags to an existing resource, replacing the values of keys that it has. */
    public void add(String arn, Map<String, String> added) {
        var all = new TreeMap<>(of(arn));
        all.putAll(added);
        if (all.size() > MOST) {
            throw ServiceError.validation("The number of tags on resource %s exceeds %d".formatted(arn, MOST));
        }
        save(arn, all);
    }

    /** Takes tags away from an existing resource; a key that it does not have is no error. */
    public void remove(String arn, Collection<String> keys) {
        var left = new TreeMap<>(of(arn));
        left.keySet().removeAll(keys);
        save(arn, left);
    }

    /** Takes a tag away from whatever has it. */
    public void removeEverywhere(String key) {
        tags.idsWhere(stored -> stored.has(key)).forEach(arn -> remove(arn, List.of(key)));
    }

    /** Starts keeping tags for a new resource. */
    void created(String arn, Map<String, String> first) {
        tags.put(arn, stored(first));
    }

    /** Forgets the resource. */
    void deleted(String arn) {
        tags.remove(arn);
    }

    private void save(String arn, Map<String, String> all) {
        if (!exists(arn)) {
            throw ServiceError.validation("Resource %s does not exist".formatted(arn));
        }
        tags.put(arn, stored(all));
    }

    private static ObjectNode stored(Map<String, String> all) {
        var json = Json.object();
        all.forEach(json::put);
        return json;
    }
}
