package dev.concord.setup.internal.aws.domain;

import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import org.springframework.stereotype.Component;

/** The share that makes SageMaker a trusted service of the domain. */
@Component
class SageMakerTrustedCheck implements SetUpCheck {
    static final String SAGEMAKER = "sagemaker.amazonaws.com";
    static final String PERMISSION = "AWSRAMSageMakerServicePrincipalPermissionAmazonDataZoneDomain";
    private static final String EXPECTED = "The domain shared with %s under %s".formatted(SAGEMAKER, PERMISSION);
    private static final String CURE = "Apply the template; its share SageMakerTrust does this.";

    private final Shares shares;

    SageMakerTrustedCheck(Shares shares) {
        this.shares = shares;
    }

    @Override
    public Check about() {
        return Check.SAGEMAKER_TRUSTED;
    }

    @Override
    public Finding run() {
        var sagemaker = shares.ofTheDomain().stream()
                .filter(partner -> partner.name().equals(SAGEMAKER))
                .toList();
        if (sagemaker.isEmpty()) {
            return Finding.failed("The domain is not shared with SageMaker", EXPECTED, CURE);
        }
        var associated = sagemaker.stream().filter(Shares.Partner::associated).toList();
        if (associated.isEmpty()) {
            var said = "The share is " + sagemaker.getFirst().status();
            return sagemaker.stream().anyMatch(Shares.Partner::onItsWay)
                    ? Finding.warning(said, EXPECTED, "AWS RAM is at it; check again in a minute.")
                    : Finding.failed(said, EXPECTED, CURE);
        }
        var permissions = associated.stream()
                .flatMap(partner -> shares.permissions(partner.share()).stream())
                .toList();
        return permissions.contains(PERMISSION)
                ? Finding.passed("Shared with " + SAGEMAKER, EXPECTED)
                : Finding.failed("Shared, but under " + String.join(", ", permissions), EXPECTED, CURE);
    }
}
