package dev.awsstandin.kms;

import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Other names of keys. An alias goes with its key. */
final class Aliases {

    private final Cloud cloud;
    private final Table aliases;
    private final Keys keys;

    Aliases(Cloud cloud, Keys keys) {
        this.cloud = cloud;
        this.aliases = cloud.store().table("kms.aliases");
        this.keys = keys;
    }

    String arn(String name) {
        return cloud.arn("kms", name);
    }

    /** Shown as ListAliases does, under its members' names. */
    Optional<ObjectNode> find(String name) {
        return aliases.get(name)
                .filter(alias -> keys.find(alias.path("TargetKeyId").asString()).isPresent());
    }

    List<ObjectNode> all() {
        return aliases.all().stream()
                .filter(alias -> keys.find(alias.path("TargetKeyId").asString()).isPresent())
                .toList();
    }

    void save(ObjectNode alias) {
        aliases.put(alias.path("AliasName").asString(), alias);
    }

    void remove(String name) {
        aliases.remove(name);
    }
}
