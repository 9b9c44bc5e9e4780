package dev.concord.local.demo;

import dev.concord.local.LocalSecrets;
import java.util.Optional;

/** Access keys of the demo account, kept with the other secrets. */
final class DemoKeys {

    private static final String ID = "aws.base.key.id";
    private static final String SECRET = "aws.base.key.secret";

    private final LocalSecrets secrets;

    DemoKeys(LocalSecrets secrets) {
        this.secrets = secrets;
    }

    /** Concord's own key. */
    Optional<DemoCloud.Key> base() {
        return secrets.find(ID).flatMap(id -> secrets.find(SECRET).map(secret -> new DemoCloud.Key(id, secret)));
    }

    DemoCloud.Key keepBase(DemoCloud.Key key) {
        secrets.put(SECRET, key.secret());
        secrets.put(ID, key.id());
        return key;
    }
}
