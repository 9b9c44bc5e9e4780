package dev.awsstandin.kms;

import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Table;
import java.util.List;
import java.util.Optional;

/** The account's keys by id. One whose waiting period is over is gone. */
final class Keys {

    private final Cloud cloud;
    private final Table keys;

    Keys(Cloud cloud) {
        this.cloud = cloud;
        this.keys = cloud.store().table("kms.keys");
    }

    /** The key with this id or ARN. */
    Optional<Key> find(String idOrArn) {
        var prefix = cloud.arn("kms", "key/");
        var id = idOrArn.startsWith(prefix) ? idOrArn.substring(prefix.length()) : idOrArn;
        return keys.get(id)
                .map(Key::fromJson)
                .filter(key -> !key.isGone(cloud.clock().now()));
    }

    List<Key> all() {
        var now = cloud.clock().now();
        return keys.all().stream()
                .map(Key::fromJson)
                .filter(key -> !key.isGone(now))
                .toList();
    }

    void save(Key key) {
        keys.put(key.id(), key.toJson());
    }
}
