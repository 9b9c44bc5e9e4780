package dev.concord.subscription.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.subscription.internal.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.FailureCause;
import software.amazon.awssdk.services.datazone.model.SubscribedAsset;
import software.amazon.awssdk.services.datazone.model.SubscribedListing;
import software.amazon.awssdk.services.datazone.model.SubscribedPrincipal;
import software.amazon.awssdk.services.datazone.model.SubscriptionGrantSummary;
import software.amazon.awssdk.services.datazone.model.SubscriptionRequestStatus;
import software.amazon.awssdk.services.datazone.model.SubscriptionStatus;

/** What DataZone shows of requests, subscriptions and grants of a project. */
@Component
class SeenCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    SeenCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    /** What others ask of the project and nobody has decided. */
    List<Seen.Request> pending(Principal as, String owner) {
        return calls.call(
                as,
                with -> datazone
                        .listSubscriptionRequestsPaginator(list -> list.domainIdentifier(domain)
                                .approverProjectId(owner)
                                .status(SubscriptionRequestStatus.PENDING)
                                .overrideConfiguration(with))
                        .items()
                        .stream()
                        .map(item -> new Seen.Request(
                                item.id(),
                                item.statusAsString(),
                                listing(item.subscribedListings()),
                                project(item.subscribedPrincipals()),
                                item.createdBy(),
                                text(item.requestReason()),
                                item.createdAt(),
                                time(item.updatedAt(), item.createdAt()),
                                item.reviewerId(),
                                text(item.decisionComment())))
                        .toList());
    }

    /** Empty when DataZone does not show it: it is not there, or this project may not know. */
    Optional<Seen.Request> request(Principal as, String id) {
        return shown(() -> {
            var item = calls.call(
                    as,
                    with -> datazone.getSubscriptionRequestDetails(
                            get -> get.domainIdentifier(domain).identifier(id).overrideConfiguration(with)));
            return new Seen.Request(
                    item.id(),
                    item.statusAsString(),
                    listing(item.subscribedListings()),
                    project(item.subscribedPrincipals()),
                    item.createdBy(),
                    text(item.requestReason()),
                    item.createdAt(),
                    time(item.updatedAt(), item.createdAt()),
                    item.reviewerId(),
                    text(item.decisionComment()));
        });
    }

    /** Subscriptions to the project's assets that are alive. */
    List<Seen.Subscription> live(Principal as, String owner) {
        return calls.call(
                as,
                with -> datazone
                        .listSubscriptionsPaginator(list -> list.domainIdentifier(domain)
                                .approverProjectId(owner)
                                .status(SubscriptionStatus.APPROVED)
                                .overrideConfiguration(with))
                        .items()
                        .stream()
                        .map(item -> new Seen.Subscription(
                                item.id(),
                                text(item.subscriptionRequestId()),
                                item.statusAsString(),
                                item.subscribedListing().id(),
                                project(List.of(item.subscribedPrincipal())),
                                time(item.updatedAt(), item.createdAt()),
                                item.updatedBy(),
                                Boolean.TRUE.equals(item.retainPermissions())))
                        .toList());
    }

    /** Empty when DataZone does not show it. */
    Optional<Seen.Subscription> subscription(Principal as, String id) {
        return shown(() -> {
            var item = calls.call(
                    as,
                    with -> datazone.getSubscription(
                            get -> get.domainIdentifier(domain).identifier(id).overrideConfiguration(with)));
            return new Seen.Subscription(
                    item.id(),
                    text(item.subscriptionRequestId()),
                    item.statusAsString(),
                    item.subscribedListing().id(),
                    project(List.of(item.subscribedPrincipal())),
                    time(item.updatedAt(), item.createdAt()),
                    item.updatedBy(),
                    Boolean.TRUE.equals(item.retainPermissions()));
        });
    }

    /** The subscription if DataZone shows it as ended. */
    Optional<Seen.Subscription> ended(Principal as, String id) {
        return subscription(as, id).filter(found -> !found.state().equals(SubscriptionStatus.APPROVED.toString()));
    }

    /** All grants of a subscriber project. */
    List<Seen.Grant> grants(Principal as, String subscriber) {
        return calls.call(
                as,
                with -> datazone
                        .listSubscriptionGrantsPaginator(list -> list.domainIdentifier(domain)
                                .owningProjectId(subscriber)
                                .overrideConfiguration(with))
                        .items()
                        .stream()
                        .map(SeenCalls::grant)
                        .toList());
    }

    /** Whether DataZone shows the grant to the subscriber. */
    boolean showsGrant(Principal as, String id) {
        return shown(() -> calls.call(
                        as,
                        with -> datazone.getSubscriptionGrant(get ->
                                get.domainIdentifier(domain).identifier(id).overrideConfiguration(with))))
                .isPresent();
    }

    /** A grant can serve several subscriptions nowadays, but the summary names the one that it was made for in no other way. */
    @SuppressWarnings("deprecation")
    private static Seen.Grant grant(SubscriptionGrantSummary item) {
        var asset = item.assets().isEmpty()
                ? SubscribedAsset.builder().build()
                : item.assets().getFirst();
        return new Seen.Grant(
                item.id(),
                item.subscriptionId(),
                item.environmentId(),
                item.subscriptionTargetId(),
                text(asset.statusAsString()),
                Optional.ofNullable(asset.failureCause())
                        .map(FailureCause::message)
                        .orElse("DataZone gave no cause"),
                time(item.updatedAt(), item.createdAt()));
    }

    private static <T> Optional<T> shown(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (AwsFailure failure) {
            return switch (failure.kind()) {
                case MISSING, DENIED -> Optional.empty();
                case THROTTLED, CONFLICT, BROKEN -> throw failure;
            };
        }
    }

    private static String listing(List<SubscribedListing> listings) {
        return listings.isEmpty() ? "" : listings.getFirst().id();
    }

    /** Empty text for a subscriber that is no project. */
    private static String project(List<SubscribedPrincipal> principals) {
        return principals.stream()
                .filter(principal -> principal.project() != null)
                .map(principal -> principal.project().id())
                .findFirst()
                .orElse("");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Instant time(@Nullable Instant updated, Instant created) {
        return updated == null ? created : updated;
    }
}
