package dev.concord.setup.internal.aws.domain;

import dev.concord.aws.AwsFailure;
import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Names;
import dev.concord.setup.internal.aws.TheDomain;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.model.DomainStatus;
import software.amazon.awssdk.services.datazone.model.GetDomainResponse;

/** Status and version of the domain. */
@Component
class DomainAvailableCheck implements SetUpCheck {
    private static final String EXPECTED = "AVAILABLE, version V1";

    private final TheDomain domain;
    private final Names names;

    DomainAvailableCheck(TheDomain domain, Names names) {
        this.domain = domain;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.DOMAIN_AVAILABLE;
    }

    @Override
    public Finding run() {
        try {
            return of(domain.get());
        } catch (AwsFailure failure) {
            if (failure.kind() != AwsFailure.Kind.MISSING) {
                throw failure;
            }
            return Finding.failed(
                    "There is no domain %s in %s".formatted(names.domain(), names.region()),
                    EXPECTED,
                    "Correct CONCORD_AWS_DOMAIN_ID and CONCORD_AWS_REGION, or let the template make a domain.");
        }
    }

    private static Finding of(GetDomainResponse found) {
        var version = found.domainVersionAsString() == null ? "V1" : found.domainVersionAsString();
        var said = "%s, %s, version %s".formatted(found.name(), found.statusAsString(), version);
        if (found.status() != DomainStatus.AVAILABLE) {
            return Finding.failed(said, EXPECTED, "Wait until DataZone has made the domain, then check again.");
        }
        return version.equals("V1")
                ? Finding.passed(said, EXPECTED)
                : Finding.warning(
                        said,
                        EXPECTED,
                        "Projects, assets and subscriptions work. Environments don't yet: V2 has project profiles"
                                + " instead of environment profiles, and Concord does not know these.");
    }
}
