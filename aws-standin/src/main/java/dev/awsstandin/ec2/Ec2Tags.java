package dev.awsstandin.ec2;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Permission;
import dev.awsstandin.kernel.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Tags in the form of EC2. */
final class Ec2Tags {

    private static final int MOST = 50;

    private Ec2Tags() {}

    static Map<String, String> read(JsonNode list) {
        var tags = new TreeMap<String, String>();
        list.forEach(
                tag -> tags.put(tag.path("Key").asString(""), tag.path("Value").asString("")));
        return tags;
    }

    static ArrayNode write(Map<String, String> tags) {
        var list = Json.array();
        new TreeMap<>(tags)
                .forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        return list;
    }

    /** Those that a call gives to the new thing that it makes. */
    static Map<String, String> ofNew(Call call, Kind kind) {
        var tags = new TreeMap<String, String>();
        for (var specification : call.input().path("TagSpecifications")) {
            var type = specification.path("ResourceType").asString("");
            if (!type.equals(kind.resourceType())) {
                throw Ec2Errors.value("'%s' is not a valid taggable resource type for this operation.".formatted(type));
            }
            tags.putAll(requireSound(read(specification.path("Tags"))));
        }
        return tags;
    }

    static Map<String, String> requireSound(Map<String, String> tags) {
        if (tags.keySet().stream().anyMatch(key -> key.startsWith("aws:"))) {
            throw Ec2Errors.value("Tag keys starting with 'aws:' are reserved for internal use");
        }
        if (tags.size() > MOST) {
            throw Ec2Errors.of("TagLimitExceeded", "The maximum number of tags for a resource has been reached.");
        }
        return tags;
    }

    /** The condition keys of a call that brings tags. */
    static Map<String, List<String>> keys(Map<String, String> tags) {
        if (tags.isEmpty()) {
            return Map.of();
        }
        var keys = new HashMap<String, List<String>>();
        keys.put("aws:TagKeys", List.copyOf(tags.keySet()));
        tags.forEach((key, value) -> keys.put("aws:RequestTag/" + key, List.of(value)));
        return keys;
    }

    /** Whoever makes something with tags must be allowed to tag it while making it. */
    static List<Permission> tagging(Call call, Kind kind, Resource made) {
        var tags = ofNew(call, kind);
        if (tags.isEmpty()) {
            return List.of();
        }
        var keys = new HashMap<>(keys(tags));
        keys.put("ec2:CreateAction", List.of(call.operation()));
        return List.of(new Permission("ec2:CreateTags", made, keys));
    }
}
