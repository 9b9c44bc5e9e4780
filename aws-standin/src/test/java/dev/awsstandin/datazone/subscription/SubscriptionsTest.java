package dev.awsstandin.datazone.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CATALOG_VIEWER;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CONTRIBUTOR;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.ChangeAction;
import software.amazon.awssdk.services.datazone.model.FormInput;
import software.amazon.awssdk.services.datazone.model.GetSubscriptionRequestDetailsResponse;
import software.amazon.awssdk.services.datazone.model.GetSubscriptionResponse;
import software.amazon.awssdk.services.datazone.model.SubscriptionRequestStatus;
import software.amazon.awssdk.services.datazone.model.SubscriptionStatus;

class SubscriptionsTest extends InWorld {

    private static final String MISSING_FILTERS = "Missing required filters. At least one of subscribedListingId,";

    private Actor owner;
    private Actor builder;
    private String owning;
    private String building;
    private String listing;

    @BeforeEach
    void publish() {
        owner = setting.actor("owner");
        owning = setting.project("Owners", owner);
        listing = setting.published(owner, owning);
        builder = setting.actor("builder");
        building = setting.project("Builders", builder);
    }

    @Test
    void aRequestWaitsForTheOwnersProject() {
        var id = setting.request(builder, building, listing);

        var request = request(owner, id);
        assertThat(request.status()).isEqualTo(SubscriptionRequestStatus.PENDING);
        assertThat(request.requestReason()).isEqualTo("We need it");
        assertThat(request.createdBy()).isEqualTo(setting.userId(builder));
        assertThat(request.reviewerId()).isNull();
        assertThat(request.subscribedPrincipals().getFirst().project().name()).isEqualTo("Builders");
        var subscribed = request.subscribedListings().getFirst();
        assertThat(subscribed.id()).isEqualTo(listing);
        assertThat(subscribed.ownerProjectId()).isEqualTo(owning);
        assertThat(subscribed.item().assetListing().entityType()).isEqualTo(Setting.MODEL_GROUP);
    }

    @Test
    void acceptingMakesASubscription() {
        var id = setting.request(builder, building, listing);

        owner.client()
                .acceptSubscriptionRequest(accept ->
                        accept.domainIdentifier(domain()).identifier(id).decisionComment("Fine"));

        var request = request(builder, id);
        assertThat(request.status()).isEqualTo(SubscriptionRequestStatus.ACCEPTED);
        assertThat(request.reviewerId()).isEqualTo(setting.userId(owner));
        assertThat(request.decisionComment()).isEqualTo("Fine");
        var subscription = subscription(id);
        assertThat(subscription.status()).isEqualTo(SubscriptionStatus.APPROVED);
        assertThat(subscription.subscriptionRequestId()).isEqualTo(id);
        assertThat(subscription.subscribedPrincipal().project().id()).isEqualTo(building);
        assertThat(subscription.subscribedListing().id()).isEqualTo(listing);
    }

    @Test
    void theReasonOfAPendingRequestMayChange() {
        var id = setting.request(builder, building, listing);

        var changed = builder.client()
                .updateSubscriptionRequest(update ->
                        update.domainIdentifier(domain()).identifier(id).requestReason("We need it more"));

        assertThat(changed.requestReason()).isEqualTo("We need it more");
        assertThat(changed.updatedBy()).isEqualTo(setting.userId(builder));
        assertThat(request(owner, id).requestReason()).isEqualTo("We need it more");
        assertDenied(() -> owner.client()
                .updateSubscriptionRequest(update ->
                        update.domainIdentifier(domain()).identifier(id).requestReason("Not mine")));
        setting.accept(owner, id);
        assertRefused(
                "ConflictException",
                "ACCEPTED",
                () -> builder.client()
                        .updateSubscriptionRequest(update ->
                                update.domainIdentifier(domain()).identifier(id).requestReason("Late")));
    }

    @Test
    void aProjectAsksOnceForAListing() {
        setting.request(builder, building, listing);

        assertRefused(
                "ConflictException",
                "SubscriptionRequest already exists for subscribed principal %s Listing %s"
                        .formatted(building, listing),
                () -> setting.request(builder, building, listing));
    }

    @Test
    void rejectingDeletingRevokingAndCancellingMakeRoomForAnotherRequest() {
        var rejected = setting.request(builder, building, listing);
        reject(owner, rejected);
        var deleted = setting.request(builder, building, listing);
        delete(builder, deleted);
        var revoked = setting.request(builder, building, listing);
        setting.accept(owner, revoked);
        assertRefused("ConflictException", "already exists", () -> setting.request(builder, building, listing));
        revoke(owner, subscription(revoked).id());
        var cancelled = setting.request(builder, building, listing);
        setting.accept(owner, cancelled);
        cancel(builder, subscription(cancelled).id());

        assertThat(setting.request(builder, building, listing)).isNotEmpty();
        assertThat(request(owner, rejected).decisionComment()).isEqualTo("No");
        assertRefused("ResourceNotFoundException", "does not exist", () -> request(owner, deleted));
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        var id = setting.request(builder, building, listing);
        setting.accept(owner, id);

        assertRefused("ConflictException", "ACCEPTED", () -> setting.accept(owner, id));
        assertRefused("ConflictException", "ACCEPTED", () -> reject(owner, id));
        assertRefused("ConflictException", "ACCEPTED", () -> delete(builder, id));
    }

    @Test
    void aRevokedSubscriptionStaysRevoked() {
        var id = setting.request(builder, building, listing);
        setting.accept(owner, id);
        var subscription = subscription(id).id();
        revoke(owner, subscription);

        assertRefused("ConflictException", "REVOKED", () -> revoke(owner, subscription));
        assertRefused("ConflictException", "REVOKED", () -> cancel(builder, subscription));
        assertRefused("ConflictException", "ACCEPTED", () -> setting.accept(owner, id));
        assertThat(subscription(id).status()).isEqualTo(SubscriptionStatus.REVOKED);
    }

    @Test
    void decidingIsForThoseWhoWorkInTheOwnersProject() {
        var viewer = setting.actor("viewer");
        setting.member(owning, owner, viewer, PROJECT_CATALOG_VIEWER);
        var id = setting.request(builder, building, listing);

        assertDenied(() -> setting.accept(builder, id));
        assertDenied(() -> reject(builder, id));
        assertDenied(() -> setting.accept(viewer, id));
        assertDenied(() -> delete(owner, id));
        setting.accept(owner, id);
        assertDenied(() -> revoke(builder, subscription(id).id()));
        assertDenied(() -> cancel(owner, subscription(id).id()));
    }

    @Test
    void askingIsForThoseWhoWorkInTheSubscribersProject() {
        var stranger = setting.actor("stranger");

        assertDenied(() -> setting.request(stranger, building, listing));
    }

    @Test
    void whatIsBetweenTwoProjectsIsSeenByTheirMembersOnly() {
        var id = setting.request(builder, building, listing);
        setting.accept(owner, id);
        var subscription = subscription(id).id();
        var stranger = setting.actor("stranger");

        assertDenied(() -> request(stranger, id));
        assertDenied(() -> stranger.client()
                .getSubscription(get -> get.domainIdentifier(domain()).identifier(subscription)));
        assertDenied(() -> stranger.client()
                .listSubscriptions(list -> list.domainIdentifier(domain()).owningProjectId(building)));
        assertThat(stranger.client()
                        .listSubscriptions(
                                list -> list.domainIdentifier(domain()).subscribedListingId(listing))
                        .items())
                .isEmpty();
    }

    @Test
    void listsNeedAFilter() {
        assertRefused(
                "ValidationException",
                MISSING_FILTERS,
                () -> owner.client().listSubscriptions(list -> list.domainIdentifier(domain())));
        assertRefused(
                "ValidationException",
                MISSING_FILTERS,
                () -> owner.client().listSubscriptionRequests(list -> list.domainIdentifier(domain())));
    }

    @Test
    void listsAreNarrowedByProjectListingAndStatus() {
        var second = setting.published(owner, owning);
        var first = setting.request(builder, building, listing);
        setting.accept(owner, first);
        var pending = setting.request(builder, building, second);

        assertThat(owner.client()
                        .listSubscriptionRequestsPaginator(list -> list.domainIdentifier(domain())
                                .approverProjectId(owning)
                                .maxResults(1))
                        .items())
                .extracting(item -> item.id())
                .containsExactlyInAnyOrder(first, pending);
        assertThat(owner.client()
                        .listSubscriptionRequests(list -> list.domainIdentifier(domain())
                                .approverProjectId(owning)
                                .status(SubscriptionRequestStatus.PENDING))
                        .items())
                .extracting(item -> item.id())
                .containsExactly(pending);
        assertThat(builder.client()
                        .listSubscriptions(list -> list.domainIdentifier(domain())
                                .owningProjectId(building)
                                .status(SubscriptionStatus.APPROVED)
                                .subscribedListingId(listing))
                        .items())
                .extracting(item -> item.subscriptionRequestId())
                .containsExactly(first);
    }

    @Test
    void whoWorksInBothProjectsNeedsNoApproval() {
        var both = setting.actor("both");
        setting.member(owning, owner, both, PROJECT_CONTRIBUTOR);
        setting.member(building, builder, both, PROJECT_CONTRIBUTOR);

        var id = setting.request(both, building, listing);

        assertThat(request(owner, id).status()).isEqualTo(SubscriptionRequestStatus.ACCEPTED);
        assertThat(request(owner, id).reviewerId()).isNull();
        assertThat(subscription(id).status()).isEqualTo(SubscriptionStatus.APPROVED);
    }

    @Test
    void aViewerOfTheOwnersProjectStillNeedsApproval() {
        setting.member(owning, owner, builder, PROJECT_CATALOG_VIEWER);

        assertThat(request(owner, setting.request(builder, building, listing)).status())
                .isEqualTo(SubscriptionRequestStatus.PENDING);
    }

    @Test
    void anAssetPublishedWithSuchTermsNeedsNoApproval() {
        var terms = FormInput.builder()
                .formName("SubscriptionTermsForm")
                .typeIdentifier("amazon.datazone.SubscriptionTermsFormType")
                .content("{\"approvalRequired\":\"NO\"}")
                .build();
        var open = setting.publish(owner, setting.asset(owner, owning, "open", "arn:open", terms));

        var id = setting.request(builder, building, open);

        assertThat(request(owner, id).status()).isEqualTo(SubscriptionRequestStatus.ACCEPTED);
    }

    @Test
    void onlyWhatIsInTheCatalogCanBeAskedFor() {
        var asset = setting.listing(owner, listing).item().assetListing().assetId();
        var asked = setting.request(builder, building, listing);
        setting.accept(owner, asked);
        setting.change(owner, asset, ChangeAction.UNPUBLISH);
        var other = setting.actor("other");
        var another = setting.project("Others", other);

        assertRefused("ValidationException", "not active", () -> setting.request(other, another, listing));
        assertThat(subscription(asked).status()).isEqualTo(SubscriptionStatus.APPROVED);
        assertRefused(
                "ResourceNotFoundException", "does not exist", () -> setting.request(builder, building, "nothing"));
    }

    private GetSubscriptionRequestDetailsResponse request(Actor as, String id) {
        return as.client()
                .getSubscriptionRequestDetails(
                        get -> get.domainIdentifier(domain()).identifier(id));
    }

    private GetSubscriptionResponse subscription(String request) {
        var id = owner.client()
                .listSubscriptions(list -> list.domainIdentifier(domain())
                        .approverProjectId(owning)
                        .subscriptionRequestIdentifier(request))
                .items()
                .getFirst()
                .id();
        return owner.client()
                .getSubscription(get -> get.domainIdentifier(domain()).identifier(id));
    }

    private void reject(Actor as, String request) {
        as.client()
                .rejectSubscriptionRequest(reject ->
                        reject.domainIdentifier(domain()).identifier(request).decisionComment("No"));
    }

    private void delete(Actor as, String request) {
        as.client()
                .deleteSubscriptionRequest(
                        delete -> delete.domainIdentifier(domain()).identifier(request));
    }

    private void revoke(Actor as, String subscription) {
        as.client()
                .revokeSubscription(revoke -> revoke.domainIdentifier(domain()).identifier(subscription));
    }

    private void cancel(Actor as, String subscription) {
        as.client()
                .cancelSubscription(cancel -> cancel.domainIdentifier(domain()).identifier(subscription));
    }
}
