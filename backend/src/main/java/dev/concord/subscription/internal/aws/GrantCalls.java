package dev.concord.subscription.internal.aws;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.FailureCause;
import software.amazon.awssdk.services.datazone.model.SubscribedAsset;

/** DataZone's subscription grants. */
@Component
public class GrantCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    GrantCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    /** The ids of all grants of a subscription. */
    public List<String> of(Principal as, String subscription) {
        return calls.call(
                as,
                with -> datazone
                        .listSubscriptionGrantsPaginator(list -> list.domainIdentifier(domain)
                                .subscriptionId(subscription)
                                .overrideConfiguration(with))
                        .items()
                        .stream()
                        .map(item -> item.id())
                        .toList());
    }

    /** The ids of all grants in an environment. */
    public List<String> in(Principal as, String environment) {
        return calls.call(
                as,
                with -> datazone
                        .listSubscriptionGrantsPaginator(list -> list.domainIdentifier(domain)
                                .environmentId(environment)
                                .overrideConfiguration(with))
                        .items()
                        .stream()
                        .map(item -> item.id())
                        .toList());
    }

    /** DataZone takes back what the grant gave. */
    public Answer delete(Principal as, String grant) {
        var answer = calls.call(
                as,
                with -> datazone.deleteSubscriptionGrant(delete ->
                        delete.domainIdentifier(domain).identifier(grant).overrideConfiguration(with)));
        return new Answer(grant, answer.statusAsString());
    }

    /** Idempotent by its token. */
    public Answer grant(Principal as, String environment, String target, Listing listing, String token) {
        var made = calls.call(
                as,
                with -> datazone.createSubscriptionGrant(grant -> grant.domainIdentifier(domain)
                        .environmentIdentifier(environment)
                        .subscriptionTargetIdentifier(target)
                        .grantedEntity(entity ->
                                entity.listing(it -> it.identifier(listing.id()).revision(listing.revision())))
                        .clientToken(token)
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.statusAsString());
    }

    /** How far a grant is. */
    public GrantState state(Principal as, String grant) {
        var seen = calls.call(
                as,
                with -> datazone.getSubscriptionGrant(
                        get -> get.domainIdentifier(domain).identifier(grant).overrideConfiguration(with)));
        return new GrantState(
                seen.statusAsString(),
                seen.assets().stream().map(SubscribedAsset::statusAsString).toList(),
                seen.assets().stream()
                        .map(SubscribedAsset::failureCause)
                        .flatMap(cause -> Optional.ofNullable(cause).map(FailureCause::message).stream())
                        .findFirst()
                        .orElse("DataZone gave no cause"));
    }

    /** What is granted. */
    public record Listing(String id, String revision) {}

    /** Overall status, and that of each asset, in DataZone's words. */
    public record GrantState(String overall, List<String> assets, String cause) {
        public boolean granted() {
            return overall.equals("COMPLETED") && all("GRANTED");
        }

        public boolean gone() {
            return all("REVOKED");
        }

        /** DataZone is taking it back. */
        public boolean going() {
            return assets.stream()
                    .anyMatch(status -> status.equals("REVOKE_PENDING") || status.equals("REVOKE_IN_PROGRESS"));
        }

        public boolean failed() {
            return overall.endsWith("_FAILED") || overall.equals("INACCESSIBLE");
        }

        private boolean all(String status) {
            return !assets.isEmpty() && assets.stream().allMatch(status::equals);
        }
    }
}
