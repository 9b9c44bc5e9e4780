package dev.awsstandin.datazone.shared;

import dev.awsstandin.kernel.Json;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who can belong to a project or own a domain unit: a user or a group, by the id of the profile. */
public record Member(boolean group, String id) {

    public static Member user(String id) {
        return new Member(false, id);
    }

    public static Member group(String id) {
        return new Member(true, id);
    }

    /** As answers show it: {@code {"user":{"userId":…}}} or {@code {"group":{"groupId":…}}}. */
    public ObjectNode details() {
        var details = Json.object();
        details.putObject(group ? "group" : "user").put(group ? "groupId" : "userId", id);
        return details;
    }
}
