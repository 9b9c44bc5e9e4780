package dev.awsstandin.datazone.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.CreateDataSourceRequest;
import software.amazon.awssdk.services.datazone.model.DataAssetActivityStatus;
import software.amazon.awssdk.services.datazone.model.DataSourceConfigurationInput;
import software.amazon.awssdk.services.datazone.model.DataSourceRunActivity;
import software.amazon.awssdk.services.datazone.model.DataSourceRunStatus;
import software.amazon.awssdk.services.datazone.model.DataSourceStatus;
import software.amazon.awssdk.services.datazone.model.DataSourceSummary;
import software.amazon.awssdk.services.datazone.model.EnableSetting;
import software.amazon.awssdk.services.datazone.model.GetDataSourceResponse;
import software.amazon.awssdk.services.datazone.model.GetDataSourceRunResponse;
import software.amazon.awssdk.services.datazone.model.InventorySearchScope;
import software.amazon.awssdk.services.datazone.model.RelationalFilterConfiguration;
import software.amazon.awssdk.services.datazone.model.SearchInventoryResultItem;
import software.amazon.awssdk.services.sagemaker.model.FeatureDefinition;
import software.amazon.awssdk.services.sagemaker.model.FeatureType;

class DataSourcesTest extends InWorld {

    private static final String GROUPS = "SageMakerModelPackageGroupAssetType";

    private Actor owner;
    private String project;
    private String environment;

    @BeforeEach
    void makeEnvironment() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
        environment = setting.environment(owner, project, "studio");
    }

    @Test
    void anEnvironmentComesWithItsTwoDataSources() {
        assertThat(list(owner))
                .allSatisfy(source -> {
                    assertThat(source.status()).isEqualTo(DataSourceStatus.READY);
                    assertThat(source.type()).isEqualTo("SAGEMAKER");
                    assertThat(source.environmentId()).isEqualTo(environment);
                })
                .extracting(DataSourceSummary::name)
                .containsExactlyInAnyOrder(
                        "studio-default-sagemaker-modelpackagegroup-datasource",
                        "studio-default-sagemaker-featuregroup-datasource");
        assertThat(get(list(owner).getFirst().dataSourceId())
                        .configuration()
                        .sageMakerRunConfiguration()
                        .trackingAssets())
                .hasSize(1);
    }

    @Test
    void dataSourcesGoWithTheirEnvironment() {
        var own = create(tracking());
        var other = setting.environment(owner, project, "other");
        owner.client()
                .deleteEnvironment(delete -> delete.domainIdentifier(domain()).identifier(environment));
        assertThat(list(owner))
                .hasSize(2)
                .allSatisfy(source -> assertThat(source.environmentId()).isEqualTo(other));
        assertRefused("ResourceNotFoundException", own, () -> get(own));
    }

    @Test
    void aRunBringsInWhatIsTrackedAndTheNextOneFindsItUnchanged() {
        var name = unique();
        var arn = setting.modelGroup(name);
        var source = create(tracking(arn));
        var first = run(source);
        assertThat(first.status()).isEqualTo(DataSourceRunStatus.SUCCESS);
        assertThat(first.runStatisticsForAssets().added()).isEqualTo(1);
        var imported = activities(first.id()).getFirst();
        assertThat(imported.dataAssetStatus()).isEqualTo(DataAssetActivityStatus.SUCCEEDED_CREATED);
        assertThat(imported.technicalName()).isEqualTo(name);

        var asset =
                owner.client().getAsset(get -> get.domainIdentifier(domain()).identifier(imported.dataAssetId()));
        assertThat(asset.externalIdentifier()).isEqualTo(arn);
        assertThat(asset.owningProjectId()).isEqualTo(project);
        assertThat(asset.typeIdentifier()).isEqualTo(Setting.MODEL_GROUP);
        assertThat(asset.formsOutput())
                .filteredOn(form -> form.formName().equals(Setting.MODEL_GROUP_FORM))
                .singleElement()
                .satisfies(form -> assertThat(form.content()).contains(arn));
        assertThat(inventory(name)).hasSize(1);

        var second = run(source);
        assertThat(second.runStatisticsForAssets().unchanged()).isEqualTo(1);
        assertThat(activities(second.id()))
                .extracting(DataSourceRunActivity::dataAssetId)
                .containsExactly(imported.dataAssetId());
        assertThat(get(source).lastRunStatus()).isEqualTo(DataSourceRunStatus.SUCCESS);
        assertThat(get(source).lastRunAssetCount()).isEqualTo(1);
        assertThat(owner.client()
                        .listDataSourceRunsPaginator(list -> list.domainIdentifier(domain())
                                .dataSourceIdentifier(source)
                                .maxResults(1))
                        .items())
                .hasSize(2);
    }

    @Test
    void aFeatureGroupIsBroughtInWithItsFeatures() {
        var name = unique();
        var arn = featureGroup(name);
        var source = create(configuration(Map.of("SageMakerFeatureGroupAssetType", List.of(arn))));
        var run = run(source);
        assertThat(run.status()).isEqualTo(DataSourceRunStatus.SUCCESS);
        var asset = owner.client()
                .getAsset(get -> get.domainIdentifier(domain())
                        .identifier(activities(run.id()).getFirst().dataAssetId()));
        assertThat(asset.formsOutput())
                .filteredOn(form -> form.formName().equals("SageMakerFeatureGroupForm"))
                .singleElement()
                .satisfies(form -> assertThat(form.content()).contains("\"featureType\":\"STRING\""));
    }

    @Test
    void whatIsNotThereIsSaidAndTheRestIsBroughtIn() {
        var missing = "arn:aws:sagemaker:%s:%s:model-package-group/missing".formatted(World.REGION, World.ACCOUNT);
        var partly = run(create(tracking(setting.modelGroup(unique()), missing)));
        assertThat(partly.status()).isEqualTo(DataSourceRunStatus.PARTIALLY_SUCCEEDED);
        assertThat(partly.runStatisticsForAssets().failed()).isEqualTo(1);
        assertThat(activities(partly.id()))
                .filteredOn(activity -> activity.dataAssetStatus() == DataAssetActivityStatus.FAILED)
                .singleElement()
                .satisfies(activity ->
                        assertThat(activity.errorMessage().errorDetail()).contains(missing));
        var none = run(create(tracking(missing)));
        assertThat(none.status()).isEqualTo(DataSourceRunStatus.FAILED);
        assertThat(none.errorMessage().errorDetail()).isNotEmpty();
    }

    @Test
    void aGlueDataSourceLooksIntoItsDatabases() {
        var there = run(create(glue("glue_producer_" + environment)));
        assertThat(there.status()).isEqualTo(DataSourceRunStatus.SUCCESS);
        assertThat(there.runStatisticsForAssets().added()).isZero();
        var missing = run(create(glue("elsewhere")));
        assertThat(missing.status()).isEqualTo(DataSourceRunStatus.FAILED);
        assertThat(missing.errorMessage().errorDetail()).contains("elsewhere");
    }

    @Test
    void aDataSourceIsUpdatedAndDeleted() {
        var source = create(tracking());
        owner.client()
                .updateDataSource(update -> update.domainIdentifier(domain())
                        .identifier(source)
                        .name("Ours")
                        .enableSetting(EnableSetting.DISABLED));
        assertThat(get(source).name()).isEqualTo("Ours");
        assertThat(get(source).status()).isEqualTo(DataSourceStatus.READY);
        assertRefused("ConflictException", "disabled", () -> start(source));
        owner.client()
                .deleteDataSource(delete -> delete.domainIdentifier(domain()).identifier(source));
        assertRefused("ResourceNotFoundException", source, () -> get(source));
    }

    @Test
    void onlyMembersSeeAndOnlyWorkersChangeDataSources() {
        var source = list(owner).getFirst().dataSourceId();
        var run = start(source);
        var stranger = setting.actor("stranger");
        assertDenied(() -> list(stranger));
        assertDenied(() -> stranger.client()
                .getDataSource(get -> get.domainIdentifier(domain()).identifier(source)));
        assertDenied(() -> stranger.client()
                .startDataSourceRun(start -> start.domainIdentifier(domain()).dataSourceIdentifier(source)));
        assertDenied(() -> stranger.client()
                .getDataSourceRun(get -> get.domainIdentifier(domain()).identifier(run)));
        assertDenied(() -> stranger.client()
                .deleteDataSource(delete -> delete.domainIdentifier(domain()).identifier(source)));
    }

    @Test
    void whatCannotBeRunIsRefused() {
        assertRefused("ValidationException", "REDSHIFT", () -> create(tracking(), "REDSHIFT", request -> {}));
        assertRefused("ValidationException", "glueRunConfiguration", () -> create(tracking(), "GLUE", request -> {}));
        assertRefused(
                "ValidationException",
                "model-package-group",
                () -> create(tracking("arn:aws:sagemaker:eu-west-1:111122223333:model-package-group/x")));
        assertRefused(
                "ValidationException",
                "does not publish",
                () -> create(tracking(), "SAGEMAKER", request -> request.publishOnImport(true)));
        var elsewhere = setting.environment(owner, setting.project("Other", owner), "studio");
        assertRefused(
                "ValidationException",
                "does not belong",
                () -> create(tracking(), "SAGEMAKER", request -> request.environmentIdentifier(elsewhere)));
    }

    private String create(DataSourceConfigurationInput configuration) {
        var type = configuration.glueRunConfiguration() == null ? "SAGEMAKER" : "GLUE";
        return create(configuration, type, request -> {});
    }

    private String create(
            DataSourceConfigurationInput configuration, String type, Consumer<CreateDataSourceRequest.Builder> more) {
        return owner.client()
                .createDataSource(request -> {
                    request.domainIdentifier(domain())
                            .projectIdentifier(project)
                            .environmentIdentifier(environment)
                            .name("mine")
                            .type(type)
                            .configuration(configuration);
                    more.accept(request);
                })
                .id();
    }

    private static DataSourceConfigurationInput tracking(String... arns) {
        return configuration(Map.of(GROUPS, List.of(arns)));
    }

    private static DataSourceConfigurationInput configuration(Map<String, List<String>> tracked) {
        return DataSourceConfigurationInput.fromSageMakerRunConfiguration(run -> run.trackingAssets(tracked));
    }

    private static DataSourceConfigurationInput glue(String database) {
        return DataSourceConfigurationInput.fromGlueRunConfiguration(run -> run.relationalFilterConfigurations(
                RelationalFilterConfiguration.builder().databaseName(database).build()));
    }

    private GetDataSourceResponse get(String source) {
        return owner.client()
                .getDataSource(get -> get.domainIdentifier(domain()).identifier(source));
    }

    private List<DataSourceSummary> list(Actor actor) {
        return actor.client()
                .listDataSources(list -> list.domainIdentifier(domain()).projectIdentifier(project))
                .items();
    }

    private String start(String source) {
        return owner.client()
                .startDataSourceRun(start -> start.domainIdentifier(domain()).dataSourceIdentifier(source))
                .id();
    }

    private GetDataSourceRunResponse run(String source) {
        var id = start(source);
        return owner.client()
                .getDataSourceRun(get -> get.domainIdentifier(domain()).identifier(id));
    }

    private List<DataSourceRunActivity> activities(String run) {
        return owner.client()
                .listDataSourceRunActivities(
                        list -> list.domainIdentifier(domain()).identifier(run))
                .items();
    }

    private List<SearchInventoryResultItem> inventory(String text) {
        return owner.client()
                .search(search -> search.domainIdentifier(domain())
                        .searchScope(InventorySearchScope.ASSET)
                        .searchText(text))
                .items();
    }

    private String featureGroup(String name) {
        try (var sageMaker = world().sageMaker(world().administrator())) {
            return sageMaker
                    .createFeatureGroup(create -> create.featureGroupName(name)
                            .recordIdentifierFeatureName("id")
                            .eventTimeFeatureName("at")
                            .featureDefinitions(feature("id"), feature("at"))
                            .onlineStoreConfig(online -> online.enableOnlineStore(true)))
                    .featureGroupArn();
        }
    }

    private static FeatureDefinition feature(String name) {
        return FeatureDefinition.builder()
                .featureName(name)
                .featureType(FeatureType.STRING)
                .build();
    }

    private static String unique() {
        return "group-" + UUID.randomUUID();
    }
}
