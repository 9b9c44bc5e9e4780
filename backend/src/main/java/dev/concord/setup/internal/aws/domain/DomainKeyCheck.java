package dev.concord.setup.internal.aws.domain;

import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Looking;
import dev.concord.setup.internal.aws.TheDomain;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;

/** The customer's key that encrypts the domain, where there is one. */
@Component
class DomainKeyCheck implements SetUpCheck {
    private static final String EXPECTED = "Enabled, rotating each year";

    private final TheDomain domain;
    private final KmsClient kms;
    private final Looking looking;

    DomainKeyCheck(TheDomain domain, KmsClient kms, Looking looking) {
        this.domain = domain;
        this.kms = kms;
        this.looking = looking;
    }

    @Override
    public Check about() {
        return Check.DOMAIN_KEY;
    }

    @Override
    public Finding run() {
        var key = domain.get().kmsKeyIdentifier();
        if (key == null || key.isEmpty()) {
            return Finding.passed(
                    "A key that AWS owns and rotates", "A key that AWS owns, or one enabled and rotating");
        }
        return looking.find(
                        with -> kms.describeKey(describe -> describe.keyId(key).overrideConfiguration(with)))
                .map(found -> of(found.keyMetadata()))
                .orElseGet(() -> Finding.failed(
                        "There is no key " + key,
                        EXPECTED,
                        "Restore the key, or ask AWS; without it the domain is lost."));
    }

    private Finding of(KeyMetadata key) {
        if (key.keyState() != KeyState.ENABLED) {
            return Finding.failed(
                    "%s is %s".formatted(key.arn(), key.keyStateAsString()),
                    EXPECTED,
                    "Enable the key; the domain can't be read until then.");
        }
        boolean rotates = looking.at(with ->
                        kms.getKeyRotationStatus(get -> get.keyId(key.arn()).overrideConfiguration(with)))
                .keyRotationEnabled();
        return rotates
                ? Finding.passed(key.arn(), EXPECTED)
                : Finding.warning(key.arn() + " does not rotate", EXPECTED, "Enable the key's rotation in KMS.");
    }
}
