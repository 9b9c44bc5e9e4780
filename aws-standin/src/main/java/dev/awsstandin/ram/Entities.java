package dev.awsstandin.ram;

import dev.awsstandin.kernel.cloud.Cloud;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What can be shared, and with whom. */
final class Entities {

    static final String DOMAIN = "datazone:Domain";

    private static final Pattern PRINCIPAL = Pattern.compile("\\d{12}"
            + "|arn:aws:organizations::\\d{12}:(organization|ou)/.+"
            + "|arn:aws:iam::\\d{12}:(role|user)/.+"
            + "|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.amazonaws\\.com");

    private final Cloud cloud;
    private final Predicate<String> domainExists;

    Entities(Cloud cloud, Predicate<String> domainExists) {
        this.cloud = cloud;
        this.domainExists = domainExists;
    }

    void requireSound(AssociationType type, String entity) {
        switch (type) {
            case PRINCIPAL -> {
                if (!PRINCIPAL.matcher(entity).matches()) {
                    throw RamErrors.invalid(
                            "Principal ID %s is malformed. Verify the ID and try again.".formatted(entity));
                }
            }
            case RESOURCE -> requireResource(entity);
        }
    }

    private void requireResource(String arn) {
        if (!arn.matches("arn:aws:[a-z0-9-]+:[a-z0-9-]*:\\d{12}:.+")) {
            throw RamErrors.malformedArn(arn);
        }
        if (!arn.startsWith(cloud.arn("datazone", "domain/"))) {
            throw RamErrors.invalid("Only DataZone domains of this account can be shared at this endpoint");
        }
        if (!domainExists.test(arn)) {
            throw RamErrors.unknown("Resource %s could not be found.".formatted(arn));
        }
    }

    /** Whether a principal belongs to another account. */
    boolean external(AssociationType type, String entity) {
        return switch (type) {
            case RESOURCE -> false;
            case PRINCIPAL -> {
                var parts = entity.split(":", -1);
                var account = parts.length > 4 ? parts[4] : entity;
                yield account.matches("\\d{12}") && !account.equals(cloud.account());
            }
        };
    }
}
