package dev.awsstandin.kms;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.Optional;

/** The key that a call means, by id, ARN or, where AWS takes one, alias. */
public final class NamedKeys {

    private final Cloud cloud;
    private final Keys keys;
    private final Aliases aliases;

    NamedKeys(Cloud cloud, Keys keys, Aliases aliases) {
        this.cloud = cloud;
        this.keys = keys;
        this.aliases = aliases;
    }

    /** The key by its id or ARN. */
    Key get(String name) {
        requireOwnArn(name);
        return keys.find(name).orElseThrow(() -> missing(name));
    }

    /** The key by its id, its ARN, an alias or an alias ARN. */
    Key getByAnyName(String name) {
        requireOwnArn(name);
        return find(name).orElseThrow(() -> missing(name));
    }

    /** The key that is named by {@code KeyId}, as policies see it. */
    Resource resource(Call call) {
        return resource(call.text("KeyId"));
    }

    Resource resource(String name) {
        return find(name)
                .map(key -> new Resource(key.arn(), key.tags()).guardedBy(keys.policyInForce(key)))
                .orElseGet(() -> Resource.of(name.startsWith("arn:") ? name : cloud.arn("kms", "key/" + name)));
    }

    /** The key by its id, its ARN, an alias or an alias ARN, if there is one. */
    public Optional<Key> find(String name) {
        var alias = alias(name);
        return alias.isPresent()
                ? aliases.find(alias.get())
                        .flatMap(found -> keys.find(found.path("TargetKeyId").asString()))
                : keys.find(name);
    }

    private Optional<String> alias(String name) {
        var own = cloud.arn("kms", "");
        var bare = name.startsWith(own) ? name.substring(own.length()) : name;
        return bare.startsWith("alias/") ? Optional.of(bare) : Optional.empty();
    }

    private void requireOwnArn(String name) {
        if (name.startsWith("arn:") && !name.matches("arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:(key|alias)/.+")) {
            throw KmsErrors.invalidArn("Invalid arn " + name);
        }
        if (name.startsWith("arn:") && !name.split(":", 5)[3].equals(cloud.region())) {
            throw KmsErrors.invalidArn("Invalid arn " + name.split(":", 5)[3]);
        }
    }

    private RuntimeException missing(String name) {
        if (alias(name).isPresent()) {
            return KmsErrors.missing(
                    "Alias %s is not found.".formatted(aliases.arn(alias(name).get())));
        }
        return name.matches("[0-9a-f-]{36}") || name.startsWith("arn:")
                ? KmsErrors.missing("Key '%s' does not exist"
                        .formatted(name.startsWith("arn:") ? name : cloud.arn("kms", "key/" + name)))
                : KmsErrors.missing("Invalid keyId '%s'".formatted(name));
    }
}
