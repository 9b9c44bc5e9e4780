package dev.awsstandin.datazone.people;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Groups of the directory that take part in a domain. Who is in a group, the directory says whenever it is asked. */
public final class GroupProfiles {

    private final Rows profiles;
    private final IdentityCenter directory;

    public GroupProfiles(Cloud cloud, IdentityCenter directory) {
        this.profiles = new Rows(cloud, "group-profiles", "Group profile");
        this.directory = directory;
    }

    /** The group's profile, made when there is none; it has the group's id, whose form is that of profile ids. */
    ObjectNode ofGroup(String domain, IdentityCenter.Group group) {
        return profiles.find(domain, group.id())
                .orElseGet(() -> saved(domain, shown(domain, group).put("status", "ASSIGNED")));
    }

    /** By the group's id or name. */
    Optional<ObjectNode> find(String domain, String identifier) {
        return profiles.find(domain, identifier)
                .or(() -> directory.findGroup(identifier).flatMap(group -> profiles.find(domain, group.id())));
    }

    ObjectNode get(String domain, String identifier) {
        return find(domain, identifier).orElseThrow(() -> Failures.missing("Group profile", identifier));
    }

    List<ObjectNode> in(String domain) {
        return profiles.in(domain);
    }

    ObjectNode saved(String domain, ObjectNode profile) {
        profiles.put(domain, profile.path("id").asString(), profile);
        return profile;
    }

    /** The ids of the assigned groups that the user is in. */
    List<String> containing(String domain, ObjectNode user) {
        var assigned =
                profiles.in(domain, profile -> profile.path("status").asString().equals("ASSIGNED"));
        return assigned.stream()
                .map(profile -> profile.path("id").asString())
                .filter(id -> directory
                        .findGroup(id)
                        .filter(group -> isIn(group, user))
                        .isPresent())
                .toList();
    }

    static ObjectNode shown(String domain, IdentityCenter.Group group) {
        return Json.object()
                .put("domainId", domain)
                .put("id", group.id())
                .put("groupName", group.displayName())
                .put("status", "NOT_ASSIGNED");
    }

    private static boolean isIn(IdentityCenter.Group group, JsonNode user) {
        return group.members().contains(user.path("id").asString())
                || group.members()
                        .contains(user.path("details").path("iam").path("arn").asString(""));
    }
}
