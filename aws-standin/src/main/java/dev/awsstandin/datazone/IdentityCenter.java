package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Table;
import java.util.List;
import java.util.Optional;

/** The directory of IAM Identity Center, whose users a domain may let in. It has no endpoint: tests and set-ups fill it. */
public final class IdentityCenter {

    private final Table users;

    /** A person in the directory; the id never changes. */
    public record User(String id, String userName, String givenName, String familyName, String email) {}

    public IdentityCenter(Cloud cloud) {
        this.users = cloud.store().table("identitycenter.users");
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
}
