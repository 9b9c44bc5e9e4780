package dev.awsstandin.datazone.people;

import dev.awsstandin.datazone.shared.Member;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is meant by an identifier, and in whose name somebody acts. */
public record People(UserProfiles users, GroupProfiles groups) {

    /** The user or group that an input names by {@code userIdentifier} or {@code groupIdentifier}. */
    public Member named(String domain, JsonNode input) {
        return input.hasNonNull("userIdentifier")
                ? user(domain, input.path("userIdentifier").asString())
                : group(domain, input.path("groupIdentifier").asString());
    }

    Member user(String domain, String identifier) {
        return Member.user(users.get(domain, identifier).path("id").asString());
    }

    Member group(String domain, String identifier) {
        return Member.group(groups.get(domain, identifier).path("id").asString());
    }

    /** The ids under which a user belongs to something: the own one, and those of the groups that the user is in. */
    public List<String> ids(String domain, ObjectNode user) {
        var ids = new ArrayList<>(List.of(user.path("id").asString()));
        ids.addAll(groups.containing(domain, user));
        return ids;
    }

    /** The ids under which a member belongs to something; a group belongs as itself alone. */
    public List<String> ids(String domain, Member member) {
        return member.group() ? List.of(member.id()) : ids(domain, users.get(domain, member.id()));
    }
}
