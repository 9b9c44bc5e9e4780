package dev.concord.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.concord.local.LocalSecrets;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens: made once for a data folder and kept there. */
final class SigningKey {

    private static final String NAME = "signing.key";
    private static final int BITS = 2048;

    private SigningKey() {}

    static JWKSet of(LocalSecrets secrets) {
        try {
            var kept = secrets.find(NAME);
            return new JWKSet(kept.isPresent() ? RSAKey.parse(kept.get()) : made(secrets));
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("The signing key of the local sign-in cannot be used", e);
        }
    }

    private static RSAKey made(LocalSecrets secrets) throws JOSEException {
        var key = new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        secrets.put(NAME, key.toJSONString());
        return key;
    }
}
