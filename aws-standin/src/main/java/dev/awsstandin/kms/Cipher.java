package dev.awsstandin.kms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM with a key for each KMS key, all of them drawn from one secret. A cipher text says whose it is. */
final class Cipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int ID = 2 * Long.BYTES;

    private final byte[] secret;

    Cipher(byte[] secret) {
        this.secret = secret.clone();
    }

    byte[] encrypt(Key key, byte[] plaintext, Map<String, String> context) {
        var id = UUID.fromString(key.id());
        var nonce = Arrays.copyOf(bytes(UUID.randomUUID()), NONCE);
        try {
            var hidden =
                    aes(javax.crypto.Cipher.ENCRYPT_MODE, id, nonce, context).doFinal(plaintext);
            return ByteBuffer.allocate(ID + NONCE + hidden.length)
                    .put(bytes(id))
                    .put(nonce)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the key that made the cipher text, if it can be one. */
    static Optional<String> keyOf(byte[] ciphertext) {
        if (ciphertext.length <= ID + NONCE) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(ciphertext);
        return Optional.of(new UUID(buffer.getLong(), buffer.getLong()).toString());
    }

    /** The plain text; empty when the cipher text or the context is not what it was. */
    Optional<byte[]> decrypt(Key key, byte[] ciphertext, Map<String, String> context) {
        var nonce = Arrays.copyOfRange(ciphertext, ID, ID + NONCE);
        var hidden = Arrays.copyOfRange(ciphertext, ID + NONCE, ciphertext.length);
        try {
            return Optional.of(aes(javax.crypto.Cipher.DECRYPT_MODE, UUID.fromString(key.id()), nonce, context)
                    .doFinal(hidden));
        } catch (GeneralSecurityException changed) {
            return Optional.empty();
        }
    }

    private javax.crypto.Cipher aes(int mode, UUID id, byte[] nonce, Map<String, String> context)
            throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        var aes = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(mode, new SecretKeySpec(mac.doFinal(bytes(id)), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        aes.updateAAD(new TreeMap<>(context).toString().getBytes(StandardCharsets.UTF_8));
        return aes;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
