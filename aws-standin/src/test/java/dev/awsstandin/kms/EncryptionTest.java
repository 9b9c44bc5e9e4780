package dev.awsstandin.kms;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

class EncryptionTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final SdkBytes SECRET = SdkBytes.fromUtf8String("a secret");

    private String key;

    @BeforeEach
    void aKey() {
        key = kms().createKey().keyMetadata().arn();
    }

    @Test
    void whatIsEncryptedIsDecryptedWithTheSameContextOnly() {
        var hidden = kms().encrypt(
                        encrypt -> encrypt.keyId(key).plaintext(SECRET).encryptionContext(Map.of("a", "1", "b", "2")))
                .ciphertextBlob();
        assertThat(new String(hidden.asByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("a secret");

        var shown =
                kms().decrypt(decrypt -> decrypt.ciphertextBlob(hidden).encryptionContext(Map.of("b", "2", "a", "1")));

        assertThat(shown.plaintext()).isEqualTo(SECRET);
        assertThat(shown.keyId()).isEqualTo(key);
        assertThatThrownBy(() -> kms().decrypt(decrypt -> decrypt.ciphertextBlob(hidden)))
                .isInstanceOf(InvalidCiphertextException.class);
    }

    @Test
    void aDataKeyComesOpenAndEncrypted() {
        var data = kms().generateDataKey(generate -> generate.keyId(key).keySpec(DataKeySpec.AES_256));

        assertThat(data.plaintext().asByteArray()).hasSize(32);
        assertThat(kms().decrypt(decrypt -> decrypt.ciphertextBlob(data.ciphertextBlob()))
                        .plaintext())
                .isEqualTo(data.plaintext());
        assertThat(kms().generateDataKey(generate -> generate.keyId(key).numberOfBytes(7))
                        .plaintext()
                        .asByteArray())
                .hasSize(7);
    }

    @Test
    void theWrongKeyAndAChangedTextAreRefused() {
        var hidden =
                kms().encrypt(encrypt -> encrypt.keyId(key).plaintext(SECRET)).ciphertextBlob();
        var other = kms().createKey().keyMetadata().arn();
        var changed = hidden.asByteArray();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() ->
                        kms().decrypt(decrypt -> decrypt.ciphertextBlob(hidden).keyId(other)))
                .isInstanceOf(IncorrectKeyException.class);
        assertThatThrownBy(() -> kms().decrypt(decrypt -> decrypt.ciphertextBlob(SdkBytes.fromByteArray(changed))))
                .isInstanceOf(InvalidCiphertextException.class);
        assertThatThrownBy(() -> kms().decrypt(decrypt -> decrypt.ciphertextBlob(SECRET)))
                .isInstanceOf(InvalidCiphertextException.class);
    }

    @Test
    void aDisabledKeyIsNotUsed() {
        kms().disableKey(disable -> disable.keyId(key));

        assertThatThrownBy(() -> kms().encrypt(encrypt -> encrypt.keyId(key).plaintext(SECRET)))
                .isInstanceOf(DisabledException.class);
    }

    private static KmsClient kms() {
        return STANDIN.client(KmsClient.builder(), ADMINISTRATOR);
    }
}
