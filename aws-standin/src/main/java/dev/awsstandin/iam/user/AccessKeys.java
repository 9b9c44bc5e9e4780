package dev.awsstandin.iam.user;

import dev.awsstandin.iam.session.Sessions;
import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.kernel.Caller;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import dev.awsstandin.kms.Key;
import dev.awsstandin.wire.sigv4.KeyRing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The long-term keys of users and, through {@link Sessions}, the temporary ones of roles. */
public final class AccessKeys implements KeyRing {

    private static final int MOST_PER_USER = 2;

    private final Cloud cloud;
    private final Table keys;
    private final Users users;
    private final Sessions sessions;

    public AccessKeys(Cloud cloud, Users users, Sessions sessions) {
        this.cloud = cloud;
        this.keys = cloud.store().table("iam.accessKeys");
        this.users = users;
        this.sessions = sessions;
    }

    /** Who has an inactive key cannot sign with it. */
    public record AccessKey(String id, String secret, boolean active, Instant created) {

        AccessKey active(boolean nowActive) {
            return new AccessKey(id, secret, nowActive, created);
        }
    }

    AccessKey create(User user, Instant now) {
        if (of(user).size() >= MOST_PER_USER) {
            throw IamErrors.limit("Cannot exceed quota for AccessKeysPerUser: " + MOST_PER_USER);
        }
        var key = new AccessKey("AKIA" + Ids.upper(16), Ids.secret(), true, now);
        save(user, key);
        return key;
    }

    /** Makes the key the user's only one. */
    public void replace(User user, AccessKey key) {
        of(user).forEach(this::remove);
        save(user, key);
    }

    List<AccessKey> of(User user) {
        return keys.where(stored -> stored.path("user").asString().equals(user.name())).stream()
                .map(stored -> new AccessKey(
                        stored.path("id").asString(),
                        stored.path("secret").asString(),
                        isActive(stored),
                        Instant.parse(
                                stored.path("created").asString(user.created().toString()))))
                .toList();
    }

    private static boolean isActive(ObjectNode stored) {
        return stored.path("active").asBoolean(true);
    }

    void save(User user, AccessKey key) {
        keys.put(
                key.id(),
                Json.object()
                        .put("id", key.id())
                        .put("secret", key.secret())
                        .put("active", key.active())
                        .put("created", key.created().toString())
                        .put("user", user.name()));
    }

    void remove(AccessKey key) {
        keys.remove(key.id());
    }

    @Override
    public Optional<Key> find(String accessKeyId, @Nullable String sessionToken) {
        if (sessionToken != null) {
            return sessions.open(accessKeyId, sessionToken)
                    .map(session -> new Key(session.secret(), session.caller(), session.expires()));
        }
        return keys.get(accessKeyId)
                .filter(AccessKeys::isActive)
                .flatMap(stored -> users.find(stored.path("user").asString())
                        .map(user -> new Key(stored.path("secret").asString(), caller(user), null)));
    }

    private Caller caller(User user) {
        return new Caller(cloud.account(), user.arn(), user.id(), null, null, Map.of());
    }
}
