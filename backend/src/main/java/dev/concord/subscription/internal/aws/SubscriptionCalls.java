package dev.concord.subscription.internal.aws;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.GetSubscriptionRequestDetailsResponse;
import software.amazon.awssdk.services.datazone.model.SubscribedListingInput;
import software.amazon.awssdk.services.datazone.model.SubscribedPrincipalInput;

/** DataZone's subscription requests and subscriptions. */
@Component
public class SubscriptionCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    SubscriptionCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    /** Idempotent by its token. Status ACCEPTED means that DataZone approved by itself. */
    public Answer request(Principal as, String project, String listing, String reason, String token) {
        var made = calls.call(
                as,
                with -> datazone.createSubscriptionRequest(request -> request.domainIdentifier(domain)
                        .subscribedPrincipals(
                                List.of(SubscribedPrincipalInput.fromProject(it -> it.identifier(project))))
                        .subscribedListings(List.of(SubscribedListingInput.builder()
                                .identifier(listing)
                                .build()))
                        .requestReason(reason)
                        .clientToken(token)
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.statusAsString());
    }

    /** Status and comment of a request. */
    public RequestState state(Principal as, String request) {
        return state(calls.call(
                as,
                with -> datazone.getSubscriptionRequestDetails(
                        get -> get.domainIdentifier(domain).identifier(request).overrideConfiguration(with))));
    }

    private static RequestState state(GetSubscriptionRequestDetailsResponse details) {
        return new RequestState(
                details.statusAsString(),
                Optional.ofNullable(details.decisionComment()).orElse(""));
    }

    /** The pair's request that is pending or accepted, if there is one: found after a reply was lost long ago. */
    public Optional<String> find(Principal as, String project, String listing) {
        return calls
                .call(
                        as,
                        with -> datazone.listSubscriptionRequests(list -> list.domainIdentifier(domain)
                                .owningProjectId(project)
                                .subscribedListingId(listing)
                                .status("PENDING")
                                .overrideConfiguration(with)))
                .items()
                .stream()
                .findFirst()
                .map(item -> item.id());
    }

    /** Has no token: look at {@link #state} first. */
    public Answer accept(Principal as, String request, String comment) {
        var made = calls.call(
                as,
                with -> datazone.acceptSubscriptionRequest(accept -> accept.domainIdentifier(domain)
                        .identifier(request)
                        .decisionComment(comment)
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.statusAsString());
    }

    /** Has no token: look at {@link #state} first. */
    public Answer reject(Principal as, String request, String comment) {
        var made = calls.call(
                as,
                with -> datazone.rejectSubscriptionRequest(reject -> reject.domainIdentifier(domain)
                        .identifier(request)
                        .decisionComment(comment)
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.statusAsString());
    }

    /** The subscription that an accepted request made; DataZone wants the approving project named, too. */
    public Optional<SubscriptionState> subscription(Principal as, String approver, String request) {
        return calls
                .call(
                        as,
                        with -> datazone.listSubscriptions(list -> list.domainIdentifier(domain)
                                .approverProjectId(approver)
                                .subscriptionRequestIdentifier(request)
                                .overrideConfiguration(with)))
                .items()
                .stream()
                .findFirst()
                .map(item -> new SubscriptionState(item.id(), item.statusAsString()));
    }

    /** Has no token: look at {@link #subscription} first. Takes the grants along. */
    public Answer revoke(Principal as, String subscription) {
        var made = calls.call(
                as,
                with -> datazone.revokeSubscription(revoke -> revoke.domainIdentifier(domain)
                        .identifier(subscription)
                        .retainPermissions(false)
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.statusAsString());
    }

    /** Status is PENDING, ACCEPTED or REJECTED. */
    public record RequestState(String status, String comment) {}

    /** Status is APPROVED, REVOKED or CANCELLED. */
    public record SubscriptionState(String id, String status) {}
}
