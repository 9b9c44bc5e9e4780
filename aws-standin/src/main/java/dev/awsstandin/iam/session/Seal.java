package dev.awsstandin.iam.session;

import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Makes session tokens that only this stand-in can make and read. */
final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    Seal(byte[] key) {
        this.key = key.clone();
    }

    String secretFor(String accessKeyId) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var bytes = mac.doFinal(accessKeyId.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(bytes).substring(0, Ids.SECRET_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM lacks HmacSHA256", e);
        }
    }

    String close(JsonNode content) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(Json.mapper().writeValueAsBytes(content));
            var token =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return Base64.getEncoder().encodeToString(token.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A session token could not be sealed", e);
        }
    }

    Optional<JsonNode> open(String token) {
        try {
            var bytes = Base64.getDecoder().decode(token);
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            var nonce = ByteBuffer.wrap(bytes, 0, NONCE_BYTES);
            var opened =
                    cipher(Cipher.DECRYPT_MODE, copy(nonce)).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(Json.mapper().readTree(opened));
        } catch (IllegalArgumentException | GeneralSecurityException | JacksonException forged) {
            return Optional.empty();
        }
    }

    private static byte[] copy(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
