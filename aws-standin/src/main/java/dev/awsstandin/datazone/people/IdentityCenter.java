package dev.awsstandin.datazone.people;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The directory of IAM Identity Center, whose users and groups a domain may let in. It has no endpoint: tests and
 * set-ups fill it.
 */
public final class IdentityCenter {

    private final Table users;
    private final Table groups;

    /** A person in the directory; the id never changes. */
    public record User(String id, String userName, String givenName, String familyName, String email) {}

    /**
     * A group in the directory.
     *
     * @param members the ids of people; here also ARNs of IAM principals, which AWS does not have: only they can make
     *     calls, and so show what holds through a group
     */
    public record Group(String id, String displayName, Set<String> members) {

        public Group {
            members = Set.copyOf(members);
        }
    }

    public IdentityCenter(Cloud cloud) {
        this.users = cloud.store().table("identitycenter.users");
        this.groups = cloud.store().table("identitycenter.groups");
    }

    /** Adds the person, or replaces what is known of the one with this id. */
    public void add(String id, String userName, String givenName, String familyName, String email) {
        users.put(
                id,
                Json.object()
                        .put("id", id)
                        .put("userName", userName)
                        .put("givenName", givenName)
                        .put("familyName", familyName)
                        .put("email", email));
    }

    public List<User> all() {
        return users.all().stream()
                .map(user -> new User(
                        user.path("id").asString(),
                        user.path("userName").asString(),
                        user.path("givenName").asString(),
                        user.path("familyName").asString(),
                        user.path("email").asString()))
                .toList();
    }

    /** By id or by user name. */
    public Optional<User> find(String identifier) {
        return all().stream()
                .filter(user -> user.id().equals(identifier) || user.userName().equals(identifier))
                .findFirst();
    }

    /** Adds the group, or replaces the one with this id. */
    public void addGroup(String id, String displayName, Collection<String> members) {
        var group = Json.object().put("id", id).put("displayName", displayName);
        var ids = group.putArray("members");
        members.forEach(ids::add);
        groups.put(id, group);
    }

    public List<Group> groups() {
        return groups.all().stream()
                .map(group -> new Group(
                        group.path("id").asString(),
                        group.path("displayName").asString(),
                        group.path("members")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.toSet())))
                .toList();
    }

    /** By id or by name. */
    public Optional<Group> findGroup(String identifier) {
        return groups().stream()
                .filter(group ->
                        group.id().equals(identifier) || group.displayName().equals(identifier))
                .findFirst();
    }
}
