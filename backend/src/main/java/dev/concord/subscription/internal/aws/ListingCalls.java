package dev.concord.subscription.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;

/** Listings, as whoever subscribes sees them. */
@Component
class ListingCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    ListingCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    /** The listing's revision while it is active. */
    Optional<String> activeRevision(Principal as, String listing) {
        var seen = calls.call(
                as,
                with -> datazone.getListing(
                        get -> get.domainIdentifier(domain).identifier(listing).overrideConfiguration(with)));
        return "ACTIVE".equals(seen.statusAsString()) ? Optional.of(seen.listingRevision()) : Optional.empty();
    }
}
