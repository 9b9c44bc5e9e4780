package dev.awsstandin.wire.sigv4;

import dev.awsstandin.kernel.Caller;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the access keys of the account. */
public interface KeyRing {

    /** The key, when it exists, is active and the token is the one that belongs to it; long-term keys have none. */
    Optional<Key> find(String accessKeyId, @Nullable String sessionToken);

    /** A key that signs; {@code expires} is null for long-term ones. */
    record Key(String secret, Caller caller, @Nullable Instant expires) {}
}
