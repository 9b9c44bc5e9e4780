package dev.awsstandin.kernel.state;

import dev.awsstandin.kernel.Json;
import java.security.SecureRandom;
import java.util.Base64;

/** Random keys that stay the same across restarts, by what they are for. */
public final class Secrets {

    static final String TABLE = "kernel.secrets";

    private final Store store;
    private final Table secrets;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Store store) {
        this.store = store;
        this.secrets = store.table(TABLE);
    }

    /** 32 bytes for the named purpose, made when first asked for. */
    public byte[] named(String purpose) {
        return store.write(() -> secrets.get(purpose)
                .map(secret -> Base64.getDecoder().decode(secret.path("key").asString()))
                .orElseGet(() -> make(purpose)));
    }

    private byte[] make(String purpose) {
        var key = new byte[32];
        random.nextBytes(key);
        secrets.put(purpose, Json.object().put("key", Base64.getEncoder().encodeToString(key)));
        return key;
    }
}
