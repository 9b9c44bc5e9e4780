package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.datazone.World.Actor;
import dev.awsstandin.events.EventQueue;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.ChangeAction;
import software.amazon.awssdk.services.datazone.model.CreateSubscriptionRequestRequest;
import software.amazon.awssdk.services.datazone.model.DataZoneException;
import software.amazon.awssdk.services.datazone.model.ManagedPolicyType;
import software.amazon.awssdk.services.datazone.model.SubscribedListingInput;
import software.amazon.awssdk.services.datazone.model.SubscribedPrincipalInput;
import software.amazon.awssdk.services.datazone.model.TargetEntityType;
import software.amazon.awssdk.services.datazone.model.UserDesignation;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;

/** What DataZone tells the account's bus. */
class EventsTest extends InWorld {

    private SqsClient sqs;
    private EventBridgeClient events;
    private EventQueue queue;
    private Actor owner;
    private Actor builder;
    private String owning;
    private String building;

    @BeforeEach
    void listen() {
        owner = setting.actor("owner");
        builder = setting.actor("builder");
        owning = setting.project("Owning", owner);
        building = setting.project("Building", builder);
        sqs = world().sqs();
        events = world().events();
        queue = EventQueue.of(
                sqs,
                events,
                "{\"source\": [\"aws.datazone\"], \"detail\": {\"metadata\": {\"domain\": [\"%s\"]}}}"
                        .formatted(domain()));
    }

    @AfterEach
    void close() {
        sqs.close();
        events.close();
    }

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
            var metadata = event.path("detail").path("metadata");
            assertThat(metadata.path("domain").asString()).isEqualTo(domain());
            assertThat(metadata.path("user").asString()).isEqualTo(setting.userId(builder));
            assertThat(metadata.path("id").asString()).isEqualTo(request.id());
            assertThat(metadata.path("version").asString()).isEqualTo("1");
            assertThat(metadata.path("typeName").asString()).isEqualTo("SubscriptionRequestEntityType");
            assertThat(metadata.path("owningProjectId").asString()).isEqualTo(building);
            assertThat(metadata.path("awsAccountId").asString()).isEqualTo(World.ACCOUNT);
            assertThat(metadata.path("clientToken").asString()).isEqualTo("a-token");
            var data = event.path("detail").path("data");
            assertThat(data.path("autoApproved").asBoolean()).isFalse();
            assertThat(data.path("requesterId").asString()).isEqualTo(setting.userId(builder));
            assertThat(data.path("status").asString()).isEqualTo("PENDING");
            assertThat(data.path("subscribedListings").path(0).path("id").asString())
                    .isEqualTo(listing);
            assertThat(data.path("subscribedListings")
                            .path(0)
                            .path("ownerProjectId")
                            .asString())
                    .isEqualTo(owning);
            assertThat(data.path("subscribedListings").path(0).path("version").asString())
                    .isEqualTo("2");
            assertThat(data.path("subscribedPrincipals").path(0).path("id").asString())
                    .isEqualTo(building);
            assertThat(data.path("subscribedPrincipals").path(0).path("type").asString())
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
                .extracting(EventsTest::type)
                .containsExactly(
                        "Subscription Request Created", "Subscription Request Accepted", "Subscription Created");
        assertThat(told.get(0).path("detail").path("data").path("autoApproved").asBoolean())
                .isTrue();
        assertThat(told.get(0).path("detail").path("data").path("status").asString())
                .isEqualTo("PENDING");
        assertThat(told.get(1)
                        .path("detail")
                        .path("data")
                        .path("isManagedAsset")
                        .asBoolean())
                .isTrue();
        assertThat(told.get(2)
                        .path("detail")
                        .path("data")
                        .path("subscriptionRequestId")
                        .asString())
                .isEqualTo(request);
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
                .extracting(EventsTest::type)
                .containsExactly("Subscription Grant Requested", "Subscription Grant Completed");
        assertThat(told).allSatisfy(event -> {
            var metadata = event.path("detail").path("metadata");
            var data = event.path("detail").path("data");
            assertThat(metadata.path("id").asString()).isEqualTo(grant);
            assertThat(metadata.path("typeName").asString()).isEqualTo("SubscriptionGrantEntityType");
            assertThat(data.path("asset").path("listingId").asString()).isEqualTo(listing);
            assertThat(data.path("asset").path("listingVersion").asString()).isEqualTo("2");
            assertThat(data.path("asset").path("typeName").asString()).isEqualTo(Setting.MODEL_GROUP);
            assertThat(data.path("projectId").asString()).isEqualTo(building);
            assertThat(data.path("subscriptionTarget").path("environmentId").asString())
                    .isEqualTo(environment);
            assertThat(data.path("subscriptionTarget").path("typeName").asString())
                    .isEqualTo("SageMakerSubscriptionTargetType");
        });
        assertThat(told.get(1).path("detail").path("metadata").path("user").asString())
                .isEqualTo("SYSTEM");
        assertThat(queue.types())
                .containsExactly(
                        "Subscription Revoked",
                        "Subscription Grant Revoke Requested",
                        "Subscription Grant Revoke Completed");
    }

    @Test
    void assetsAreToldFromInventoryToCatalogAndOut() {
        var asset = setting.asset(owner, owning, "Churn", setting.modelGroup("told-" + domain().substring(4)));
        var listing = setting.publish(owner, asset);
        setting.change(owner, asset, ChangeAction.UNPUBLISH);
        setting.listing(owner, listing);

        var told = queue.events();

        assertThat(told)
                .extracting(EventsTest::type)
                .containsExactly("Asset Added To Inventory", "Asset Added To Catalog", "Asset Unpublished");
        assertThat(told)
                .extracting(event ->
                        event.path("detail").path("data").path("assetId").asString())
                .containsOnly(asset);
        assertThat(told)
                .extracting(event -> event.path("detail")
                        .path("metadata")
                        .path("owningProjectId")
                        .asString())
                .containsOnly(owning);
    }

    @Test
    void deploymentsAreToldHoweverTheyEnd() {
        var environment = setting.environment(builder, building, "studio");
        world().standin()
                .deploymentFailures()
                .plan(new DeploymentFailures.Failure("DELETE", null, "408", "Timed out", 1));
        for (int attempt = 0; attempt < 2; attempt++) {
            builder.client()
                    .deleteEnvironment(
                            delete -> delete.domainIdentifier(domain()).identifier(environment));
        }
        world().standin()
                .deploymentFailures()
                .plan(new DeploymentFailures.Failure("CREATE", null, "408", "Timed out", 1));
        setting.environment(builder, setting.project("Third", builder), "unlucky");

        assertThat(queue.types().stream().filter(type -> type.startsWith("Environment")))
                .containsExactly(
                        "Environment Deployment Started",
                        "Environment Deployment Completed",
                        "Environment Deletion Started",
                        "Environment Deletion Failed",
                        "Environment Deletion Started",
                        "Environment Deletion Completed",
                        "Environment Deployment Started",
                        "Environment Deployment Failed");
    }

    @Test
    void projectsUnitsAndPolicyGrantsAreTold() {
        var root = setting.rootUnit();
        var unit = setting.unit("Risk", root);
        setting.admin()
                .updateDomainUnit(update ->
                        update.domainIdentifier(domain()).identifier(unit).description("About risk"));
        own(unit, true);
        own(unit, false);
        grantProjects(unit);
        setting.admin()
                .deleteDomainUnit(delete -> delete.domainIdentifier(domain()).identifier(unit));
        var project = setting.project("New", owner);
        setting.member(project, owner, builder, UserDesignation.PROJECT_CONTRIBUTOR);
        owner.client()
                .deleteProjectMembership(delete -> delete.domainIdentifier(domain())
                        .projectIdentifier(project)
                        .member(who -> who.userIdentifier(setting.userId(builder))));

        assertThat(queue.types())
                .containsExactly(
                        "Domain Unit Created",
                        "Domain Unit Updated",
                        "Domain Unit Owner Added",
                        "Domain Unit Owner Removed",
                        "Policy Grant Added",
                        "Policy Grant Removed",
                        "Domain Unit Deleted",
                        "Project Creation Succeeded",
                        "Project Member Addition Succeeded",
                        "Project Member Addition Succeeded",
                        "Project Member Removal Succeeded");
    }

    @Test
    void domainsAndDataSourcesAreTold() {
        var everywhere = EventQueue.of(sqs, events, "{\"source\": [\"aws.datazone\"]}");
        var other = Setting.in(world());
        var actor = other.actor("someone");
        var project = other.project("Fraud", actor);
        other.environment(actor, project, "studio");
        var source = actor.client()
                .listDataSources(list -> list.domainIdentifier(other.domain()).projectIdentifier(project))
                .items()
                .getFirst()
                .dataSourceId();
        actor.client()
                .startDataSourceRun(
                        start -> start.domainIdentifier(other.domain()).dataSourceIdentifier(source));
        world().later(Duration.ofSeconds(1));
        actor.client()
                .updateDataSource(update -> update.domainIdentifier(other.domain())
                        .identifier(source)
                        .description("Tracks models"));
        other.admin().deleteDomain(delete -> delete.identifier(other.domain()).skipDeletionCheck(true));

        assertThat(new HashSet<>(everywhere.types()))
                .contains(
                        "Domain Creation Succeeded",
                        "Data Source Created",
                        "Data Source Run Triggered",
                        "Data Source Run Succeeded",
                        "Data Source Updated",
                        "Domain Deletion Succeeded");
    }

    @Test
    void everyTypeOfEventHasItsNameOnceAndItsSource() {
        var types = List.of(EventType.values());

        assertThat(Set.copyOf(types.stream().map(EventType::detailType).toList()))
                .hasSameSizeAs(types);
        assertThat(types).allSatisfy(type -> assertThat(type.source()).isNotBlank());
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

    private void own(String unit, boolean begin) {
        var user = setting.userId(builder);
        if (begin) {
            setting.admin()
                    .addEntityOwner(add -> add.domainIdentifier(domain())
                            .entityType("DOMAIN_UNIT")
                            .entityIdentifier(unit)
                            .owner(who -> who.user(named -> named.userIdentifier(user))));
        } else {
            setting.admin()
                    .removeEntityOwner(remove -> remove.domainIdentifier(domain())
                            .entityType("DOMAIN_UNIT")
                            .entityIdentifier(unit)
                            .owner(who -> who.user(named -> named.userIdentifier(user))));
        }
    }

    private void grantProjects(String unit) {
        setting.admin()
                .addPolicyGrant(add -> add.domainIdentifier(domain())
                        .entityType(TargetEntityType.DOMAIN_UNIT)
                        .entityIdentifier(unit)
                        .policyType(ManagedPolicyType.CREATE_PROJECT)
                        .principal(who -> who.user(user -> user.userIdentifier(setting.userId(builder))))
                        .detail(detail -> detail.createProject(create -> create.includeChildDomainUnits(false))));
    }

    private static String type(JsonNode event) {
        return event.path("detail-type").asString();
    }
}
