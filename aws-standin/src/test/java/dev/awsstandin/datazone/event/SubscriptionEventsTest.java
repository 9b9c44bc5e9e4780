package dev.awsstandin.datazone.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.CreateSubscriptionRequestRequest;
import software.amazon.awssdk.services.datazone.model.DataZoneException;
import software.amazon.awssdk.services.datazone.model.SubscribedListingInput;
import software.amazon.awssdk.services.datazone.model.SubscribedPrincipalInput;
import software.amazon.awssdk.services.datazone.model.UserDesignation;

/** What DataZone tells of requests, subscriptions and grants. */
class SubscriptionEventsTest extends WithEvents {

    @Test
    void aRequestTellsWhoAsksForWhat() {
        var listing = setting.published(owner, owning);
        queue.events();

        var request = builder.client().createSubscriptionRequest(asking(listing, "a-token"));

        assertThat(queue.events()).singleElement().satisfies(event -> {
            assertThat(event.path("detail-type").asString()).isEqualTo("Subscription Request Created");
            assertThat(event.path("source").asString()).isEqualTo("aws.datazone");
            assertThat(event.path("resources").isEmpty()).isTrue();
            assertThat(event.path("detail").propertyNames()).containsExactly("version", "metadata", "data");
            assertThat(metadata(event).path("domain").asString()).isEqualTo(domain());
            assertThat(metadata(event).path("user").asString()).isEqualTo(setting.userId(builder));
            assertThat(metadata(event).path("id").asString()).isEqualTo(request.id());
            assertThat(metadata(event).path("version").asString()).isEqualTo("1");
            assertThat(metadata(event).path("typeName").asString()).isEqualTo("SubscriptionRequestEntityType");
            assertThat(metadata(event).path("owningProjectId").asString()).isEqualTo(building);
            assertThat(metadata(event).path("awsAccountId").asString()).isEqualTo(World.ACCOUNT);
            assertThat(metadata(event).path("clientToken").asString()).isEqualTo("a-token");
            assertThat(data(event).path("autoApproved").asBoolean()).isFalse();
            assertThat(data(event).path("requesterId").asString()).isEqualTo(setting.userId(builder));
            assertThat(data(event).path("status").asString()).isEqualTo("PENDING");
            assertThat(data(event).path("subscribedListings").path(0).path("id").asString())
                    .isEqualTo(listing);
            assertThat(data(event)
                            .path("subscribedListings")
                            .path(0)
                            .path("ownerProjectId")
                            .asString())
                    .isEqualTo(owning);
            assertThat(data(event)
                            .path("subscribedListings")
                            .path(0)
                            .path("version")
                            .asString())
                    .isEqualTo("2");
            assertThat(data(event)
                            .path("subscribedPrincipals")
                            .path(0)
                            .path("id")
                            .asString())
                    .isEqualTo(building);
            assertThat(data(event)
                            .path("subscribedPrincipals")
                            .path(0)
                            .path("type")
                            .asString())
                    .isEqualTo("PROJECT");
        });
    }

    @Test
    void aRepeatedTokenTellsNothingNew() {
        var listing = setting.published(owner, owning);
        queue.events();

        builder.client().createSubscriptionRequest(asking(listing, "same"));
        builder.client().createSubscriptionRequest(asking(listing, "same"));

        assertThat(queue.types()).containsExactly("Subscription Request Created");
    }

    @Test
    void whatIsRefusedIsNotTold() {
        var listing = setting.published(owner, owning);
        setting.request(builder, building, listing);
        queue.events();

        assertThatThrownBy(() -> setting.request(builder, building, listing)).isInstanceOf(DataZoneException.class);
        assertThatThrownBy(() -> setting.project("Owning", world().role("stranger")))
                .isInstanceOf(DataZoneException.class);

        assertThat(queue.types()).isEmpty();
    }

    @Test
    void decisionsAndEndsOfSubscriptionsAreTold() {
        var first = setting.published(owner, owning);
        var second = setting.published(owner, owning);
        queue.events();

        var rejected = setting.request(builder, building, first);
        owner.client()
                .rejectSubscriptionRequest(
                        reject -> reject.domainIdentifier(domain()).identifier(rejected));
        var deleted = setting.request(builder, building, first);
        builder.client()
                .deleteSubscriptionRequest(
                        delete -> delete.domainIdentifier(domain()).identifier(deleted));
        setting.accept(owner, setting.request(builder, building, first));
        setting.accept(owner, setting.request(builder, building, second));
        owner.client()
                .revokeSubscription(revoke -> revoke.domainIdentifier(domain()).identifier(subscription(first)));
        builder.client()
                .cancelSubscription(cancel -> cancel.domainIdentifier(domain()).identifier(subscription(second)));

        assertThat(queue.types())
                .containsExactly(
                        "Subscription Request Created",
                        "Subscription Request Rejected",
                        "Subscription Request Created",
                        "Subscription Request Deleted",
                        "Subscription Request Created",
                        "Subscription Request Accepted",
                        "Subscription Created",
                        "Subscription Request Created",
                        "Subscription Request Accepted",
                        "Subscription Created",
                        "Subscription Revoked",
                        "Subscription Cancelled");
    }

    @Test
    void aRequestThatNeedsNobodySaysSo() {
        setting.member(owning, owner, builder, UserDesignation.PROJECT_CONTRIBUTOR);
        var listing = setting.published(owner, owning);
        queue.events();

        var request = setting.request(builder, building, listing);

        var told = queue.events();
        assertThat(told)
                .extracting(WithEvents::type)
                .containsExactly(
                        "Subscription Request Created", "Subscription Request Accepted", "Subscription Created");
        assertThat(data(told.get(0)).path("autoApproved").asBoolean()).isTrue();
        assertThat(data(told.get(0)).path("status").asString()).isEqualTo("PENDING");
        assertThat(data(told.get(1)).path("isManagedAsset").asBoolean()).isTrue();
        assertThat(data(told.get(2)).path("subscriptionRequestId").asString()).isEqualTo(request);
    }

    @Test
    void grantsTellWhoeverMustFulfilThemWhatToDo() {
        var environment = setting.environment(builder, building, "studio");
        var listing = setting.published(owner, owning);
        setting.accept(owner, setting.request(builder, building, listing));
        queue.events();

        var grant = setting.grant(builder, environment, listing);
        var told = queue.events();
        owner.client()
                .revokeSubscription(revoke -> revoke.domainIdentifier(domain()).identifier(subscription(listing)));

        assertThat(told)
                .extracting(WithEvents::type)
                .containsExactly("Subscription Grant Requested", "Subscription Grant Completed");
        assertThat(told).allSatisfy(event -> {
            assertThat(metadata(event).path("id").asString()).isEqualTo(grant);
            assertThat(metadata(event).path("typeName").asString()).isEqualTo("SubscriptionGrantEntityType");
            assertThat(data(event).path("asset").path("listingId").asString()).isEqualTo(listing);
            assertThat(data(event).path("asset").path("listingVersion").asString())
                    .isEqualTo("2");
            assertThat(data(event).path("asset").path("typeName").asString()).isEqualTo(Setting.MODEL_GROUP);
            assertThat(data(event).path("projectId").asString()).isEqualTo(building);
            assertThat(data(event)
                            .path("subscriptionTarget")
                            .path("environmentId")
                            .asString())
                    .isEqualTo(environment);
            assertThat(data(event).path("subscriptionTarget").path("typeName").asString())
                    .isEqualTo("SageMakerSubscriptionTargetType");
        });
        assertThat(metadata(told.get(1)).path("user").asString()).isEqualTo("SYSTEM");
        assertThat(queue.types())
                .containsExactly(
                        "Subscription Revoked",
                        "Subscription Grant Revoke Requested",
                        "Subscription Grant Revoke Completed");
    }

    private CreateSubscriptionRequestRequest asking(String listing, String token) {
        return CreateSubscriptionRequestRequest.builder()
                .domainIdentifier(domain())
                .requestReason("We need it")
                .clientToken(token)
                .subscribedListings(
                        SubscribedListingInput.builder().identifier(listing).build())
                .subscribedPrincipals(SubscribedPrincipalInput.builder()
                        .project(project -> project.identifier(building))
                        .build())
                .build();
    }

    private String subscription(String listing) {
        return builder.client()
                .listSubscriptions(list -> list.domainIdentifier(domain())
                        .owningProjectId(building)
                        .subscribedListingId(listing))
                .items()
                .getFirst()
                .id();
    }
}
