package dev.awsstandin.kms;

import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.cloud.LateTable;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The account's keys by id. One whose waiting period is over is gone. */
final class Keys {

    private final Cloud cloud;
    private final LateTable held;
    private final Table keys;

    Keys(Cloud cloud) {
        this.cloud = cloud;
        this.held = new LateTable(cloud, "kms.keys", Set.of("policy"));
        this.keys = held.written();
    }

    /** The key with this id or ARN. */
    Optional<Key> find(String idOrArn) {
        var prefix = cloud.arn("kms", "key/");
        var id = idOrArn.startsWith(prefix) ? idOrArn.substring(prefix.length()) : idOrArn;
        return keys.get(id)
                .map(Key::fromJson)
                .filter(key -> !key.isGone(cloud.clock().now()));
    }

    /** The policy that decides now: one that was put lately holds later. */
    String policyInForce(Key key) {
        return held.inForce(key.id()).map(Key::fromJson).map(Key::policy).orElseGet(key::policy);
    }

    List<Key> all() {
        var now = cloud.clock().now();
        return keys.all().stream()
                .map(Key::fromJson)
                .filter(key -> !key.isGone(now))
                .toList();
    }

    void save(Key key) {
        held.change(key.id(), key.toJson());
    }
}
