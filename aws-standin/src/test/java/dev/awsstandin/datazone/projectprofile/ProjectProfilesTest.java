package dev.awsstandin.datazone.projectprofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.CreateProjectProfileRequest;
import software.amazon.awssdk.services.datazone.model.DeploymentMode;
import software.amazon.awssdk.services.datazone.model.DomainVersion;
import software.amazon.awssdk.services.datazone.model.EnvironmentConfiguration;
import software.amazon.awssdk.services.datazone.model.GetProjectProfileResponse;
import software.amazon.awssdk.services.datazone.model.ProjectProfileSummary;
import software.amazon.awssdk.services.datazone.model.ResourceTagParameter;
import software.amazon.awssdk.services.datazone.model.Status;

/** Profiles of projects in domains of version 2. */
class ProjectProfilesTest extends InUnifiedDomain {

    @Test
    void aProfileIsKeptAsItWasGiven() {
        var tag = ResourceTagParameter.builder()
                .key("cost-centre")
                .value("4711")
                .isValueEditable(false)
                .build();
        var created = setting.admin()
                .createProjectProfile(request(configuration("lake", lake, DeploymentMode.ON_CREATE, 1)).toBuilder()
                        .description("For analysts")
                        .projectResourceTags(tag)
                        .build());

        var kept = get(created.id());

        assertThat(kept.name()).isEqualTo("Analytics");
        assertThat(kept.description()).isEqualTo("For analysts");
        assertThat(kept.status()).isEqualTo(Status.ENABLED);
        assertThat(kept.domainUnitId()).isEqualTo(setting.rootUnit());
        assertThat(kept.projectResourceTags()).containsExactly(tag);
        assertThat(kept.environmentConfigurations()).singleElement().satisfies(configuration -> {
            assertThat(configuration.id()).isNotBlank();
            assertThat(configuration.environmentBlueprintId()).isEqualTo(lake);
            assertThat(configuration.deploymentOrder()).isEqualTo(1);
        });
        assertThat(owner.client()
                        .listProjectProfiles(
                                list -> list.domainIdentifier(domain()).name("Analytics"))
                        .items())
                .extracting(ProjectProfileSummary::id)
                .containsExactly(created.id());
        assertThat(owner.client()
                        .listProjectProfiles(
                                list -> list.domainIdentifier(domain()).name("Other"))
                        .items())
                .isEmpty();
    }

    @Test
    void aProfileIsChangedAndDeleted() {
        var id = profile(configuration("lake", lake, DeploymentMode.ON_CREATE, 1));

        setting.admin()
                .updateProjectProfile(update -> update.domainIdentifier(domain())
                        .identifier(id)
                        .name("Everything")
                        .status(Status.DISABLED));

        assertThat(get(id).name()).isEqualTo("Everything");
        assertThat(get(id).status()).isEqualTo(Status.DISABLED);
        assertThat(get(id).environmentConfigurations()).hasSize(1);
        setting.admin()
                .deleteProjectProfile(
                        delete -> delete.domainIdentifier(domain()).identifier(id));
        assertRefused("ResourceNotFoundException", id, () -> get(id));
    }

    @Test
    void onlyOwnersOfTheUnitMakeAndChangeProfiles() {
        var id = profile();

        assertDenied(() -> owner.client().createProjectProfile(request()));
        assertDenied(() -> owner.client()
                .updateProjectProfile(update ->
                        update.domainIdentifier(domain()).identifier(id).name("Mine")));
        assertDenied(() -> owner.client()
                .deleteProjectProfile(
                        delete -> delete.domainIdentifier(domain()).identifier(id)));
        assertThat(owner.client()
                        .getProjectProfile(get -> get.domainIdentifier(domain()).identifier(id))
                        .name())
                .isEqualTo("Analytics");
    }

    @Test
    void environmentsMustBePossible() {
        var good = configuration("lake", lake, DeploymentMode.ON_CREATE, 1);
        var warehouse = setting.blueprint("DefaultDataWarehouse");

        assertRefused("ValidationException", "given twice", () -> profile(good, good));
        assertRefused(
                "ResourceNotFoundException",
                "nowhere",
                () -> profile(configuration("lake", "nowhere", DeploymentMode.ON_CREATE, 1)));
        assertRefused(
                "ValidationException",
                "not enabled",
                () -> profile(configuration("wh", warehouse, DeploymentMode.ON_CREATE, 1)));
        assertRefused(
                "ValidationException",
                "not enabled in region us-east-1",
                () -> profile(good.toBuilder()
                        .awsRegion(region -> region.regionName("us-east-1"))
                        .build()));
        assertRefused(
                "ValidationException",
                "not associated",
                () -> profile(good.toBuilder()
                        .awsAccount(account -> account.awsAccountId("111122223333"))
                        .build()));
        assertRefused(
                "ValidationException",
                "account pool",
                () -> profile(good.toBuilder().accountPools("pool").build()));
        assertRefused(
                "ValidationException",
                "Unknown user parameters",
                () -> profile(configuration("lake", lake, DeploymentMode.ON_CREATE, 1, override("x", "y", true))));
        assertRefused("ValidationException", "deploymentOrder", () -> profile(withOrder(good, 17)));
    }

    @Test
    void domainsOfTheFirstVersionHaveNone() {
        var first = Setting.in(world());

        assertRefused(
                "ValidationException",
                "V2",
                () -> first.admin()
                        .createProjectProfile(CreateProjectProfileRequest.builder()
                                .domainIdentifier(first.domain())
                                .name("Analytics")
                                .build()));
        assertRefused(
                "ValidationException",
                "V2",
                () -> first.admin()
                        .createProject(create -> create.domainIdentifier(first.domain())
                                .name("Fraud")
                                .projectProfileId("abc")));
    }

    @Test
    void aDomainOfVersionTwoNeedsTwoRoles() {
        assertThat(setting.admin().getDomain(get -> get.identifier(domain())).domainVersion())
                .isEqualTo(DomainVersion.V2);
        assertRefused(
                "ValidationException",
                "service role",
                () -> setting.admin()
                        .createDomain(create -> create.name("Half")
                                .domainVersion(DomainVersion.V2)
                                .domainExecutionRole("arn:aws:iam::" + World.ACCOUNT + ":role/execution")));
    }

    private static EnvironmentConfiguration withOrder(EnvironmentConfiguration configuration, int order) {
        return configuration.toBuilder().deploymentOrder(order).build();
    }

    private GetProjectProfileResponse get(String id) {
        return setting.admin()
                .getProjectProfile(get -> get.domainIdentifier(domain()).identifier(id));
    }
}
