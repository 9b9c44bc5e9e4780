package dev.awsstandin.kms;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Encrypting and decrypting with keys. */
final class CryptoOperations {

    private static final int AES_128_BYTES = 16;
    private static final int AES_256_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final GrantedKeys keys;
    private final Cipher cipher;

    CryptoOperations(GrantedKeys keys, Cipher cipher) {
        this.keys = keys;
        this.cipher = cipher;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.read("kms", "Encrypt", this::encrypt)
                .on(keys::resource)
                .with(call -> Context.keys(call.input().path("EncryptionContext"))));
        registry.offer(Operation.read("kms", "Decrypt", this::decrypt)
                .on(this::ofCiphertext)
                .with(call -> Context.keys(call.input().path("EncryptionContext"))));
        registry.offer(Operation.read("kms", "GenerateDataKey", this::generate)
                .on(keys::resource)
                .with(call -> Context.keys(call.input().path("EncryptionContext"))));
    }

    private Resource ofCiphertext(Call call) {
        var id = Cipher.keyOf(bytes(call, "CiphertextBlob"))
                .filter(made -> keys.named().find(made).isPresent())
                .orElseThrow(CryptoOperations::invalid);
        return keys.resource(call, id);
    }

    private ObjectNode encrypt(Call call) {
        var key = usable(call, call.text("KeyId"));
        return hidden(key, bytes(call, "Plaintext"), call).put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
    }

    private ObjectNode decrypt(Call call) {
        var ciphertext = bytes(call, "CiphertextBlob");
        var key = usable(call, Cipher.keyOf(ciphertext).orElseThrow(CryptoOperations::invalid));
        if (call.has("KeyId")
                && !keys.named().getByAnyName(call.text("KeyId")).id().equals(key.id())) {
            throw new ServiceError(
                    "IncorrectKeyException",
                    400,
                    "The key ID in the request does not identify a CMK that can perform this operation.");
        }
        var plaintext = cipher.decrypt(key, ciphertext, context(call)).orElseThrow(CryptoOperations::invalid);
        return Json.object()
                .put("KeyId", key.arn())
                .put("Plaintext", text(plaintext))
                .put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
    }

    private ObjectNode generate(Call call) {
        var key = usable(call, call.text("KeyId"));
        if (call.has("KeySpec") == call.has("NumberOfBytes")) {
            throw ServiceError.validation("Please specify either number of bytes or key spec.");
        }
        var usual = call.text("KeySpec").equals("AES_128") ? AES_128_BYTES : AES_256_BYTES;
        var dataKey = new byte[call.input().path("NumberOfBytes").asInt(usual)];
        random.nextBytes(dataKey);
        return hidden(key, dataKey, call).put("Plaintext", text(dataKey));
    }

    private ObjectNode hidden(Key key, byte[] plaintext, Call call) {
        return Json.object()
                .put("KeyId", key.arn())
                .put("CiphertextBlob", text(cipher.encrypt(key, plaintext, context(call))));
    }

    private Key usable(Call call, String name) {
        var key = keys.named().getByAnyName(name);
        KmsErrors.requireEnabled(key);
        KmsErrors.requireKnownTokens(call, keys.grants());
        var usual = !call.has("EncryptionAlgorithm")
                || call.text("EncryptionAlgorithm").equals("SYMMETRIC_DEFAULT");
        if (call.has("Recipient") || !usual) {
            throw KmsErrors.unsupported("Only SYMMETRIC_DEFAULT without a recipient is offered by this endpoint");
        }
        KmsErrors.requireReal(call);
        return key;
    }

    private static Map<String, String> context(Call call) {
        return Context.of(call.input().path("EncryptionContext"));
    }

    private static byte[] bytes(Call call, String member) {
        return Base64.getDecoder().decode(call.text(member));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static ServiceError invalid() {
        return new ServiceError("InvalidCiphertextException", 400, "The ciphertext is not valid.");
    }
}
