package dev.awsstandin.datazone.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.environment.DeploymentFailures;
import dev.awsstandin.events.EventQueue;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.ChangeAction;
import software.amazon.awssdk.services.datazone.model.ManagedPolicyType;
import software.amazon.awssdk.services.datazone.model.TargetEntityType;
import software.amazon.awssdk.services.datazone.model.UserDesignation;

/** What DataZone tells of all else in a domain. */
class DomainEventsTest extends WithEvents {

    @Test
    void assetsAreToldFromInventoryToCatalogAndOut() {
        var asset = setting.asset(owner, owning, "Churn", setting.modelGroup("told-" + domain().substring(4)));
        var listing = setting.publish(owner, asset);
        setting.change(owner, asset, ChangeAction.UNPUBLISH);
        setting.listing(owner, listing);

        var told = queue.events();

        assertThat(told)
                .extracting(WithEvents::type)
                .containsExactly("Asset Added To Inventory", "Asset Added To Catalog", "Asset Unpublished");
        assertThat(told)
                .extracting(event -> data(event).path("assetId").asString())
                .containsOnly(asset);
        assertThat(told)
                .extracting(event -> metadata(event).path("owningProjectId").asString())
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
    void aChangedDesignationIsToldAsARemovalAndAnAddition() {
        setting.member(owning, owner, builder, UserDesignation.PROJECT_CONTRIBUTOR);
        InWorld.assertRefused(
                "ValidationException",
                "already a member",
                () -> setting.member(owning, owner, builder, UserDesignation.PROJECT_OWNER));
        owner.client()
                .deleteProjectMembership(delete -> delete.domainIdentifier(domain())
                        .projectIdentifier(owning)
                        .member(who -> who.userIdentifier(setting.userId(builder))));
        setting.member(owning, owner, builder, UserDesignation.PROJECT_OWNER);

        var told = queue.events();

        assertThat(told)
                .extracting(WithEvents::type)
                .containsExactly(
                        "Project Member Addition Succeeded",
                        "Project Member Removal Succeeded",
                        "Project Member Addition Succeeded");
        assertThat(told)
                .extracting(event -> metadata(event).path("id").asString())
                .containsOnly(owning);
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
}
