package dev.awsstandin.datazone.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.World;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.DataSourceConfigurationInput;
import software.amazon.awssdk.services.datazone.model.DataSourceErrorType;
import software.amazon.awssdk.services.datazone.model.DataSourceRunStatus;
import software.amazon.awssdk.services.datazone.model.DataSourceStatus;
import software.amazon.awssdk.services.datazone.model.DataSourceSummary;
import software.amazon.awssdk.services.datazone.model.RedshiftRunConfigurationOutput;
import software.amazon.awssdk.services.datazone.model.RedshiftStorage;
import software.amazon.awssdk.services.datazone.model.RelationalFilterConfiguration;

/** Data sources for Redshift, of which there is none behind the stand-in. */
class RedshiftDataSourcesTest extends InSourcing {

    private static final String SECRET =
            "arn:aws:secretsmanager:%s:%s:secret:warehouse".formatted(World.REGION, World.ACCOUNT);

    @Test
    void aDataSourceIsKeptAsItWasGivenAndCanBeUpdated() {
        var source = create("REDSHIFT", warehouse(workgroup("sales")));

        assertThat(get(source).status()).isEqualTo(DataSourceStatus.READY);
        assertThat(kept(source).redshiftCredentialConfiguration().secretManagerArn())
                .isEqualTo(SECRET);
        assertThat(kept(source).redshiftStorage()).isEqualTo(workgroup("sales"));
        assertThat(kept(source).accountId()).isEqualTo(World.ACCOUNT);
        assertThat(owner.client()
                        .listDataSources(list -> list.domainIdentifier(domain())
                                .projectIdentifier(project)
                                .type("REDSHIFT"))
                        .items())
                .extracting(DataSourceSummary::dataSourceId)
                .containsExactly(source);

        owner.client()
                .updateDataSource(update ->
                        update.domainIdentifier(domain()).identifier(source).configuration(warehouse(cluster("wh-1"))));

        assertThat(kept(source).redshiftStorage()).isEqualTo(cluster("wh-1"));
    }

    @Test
    void aRunFailsBecauseNothingCanBeReached() {
        assertThat(failure(workgroup("sales"))).contains("workgroup sales cannot be reached");
        assertThat(failure(cluster("wh-1"))).contains("cluster wh-1 cannot be reached");
        var unnamed = create(
                "REDSHIFT",
                DataSourceConfigurationInput.fromRedshiftRunConfiguration(
                        run -> run.relationalFilterConfigurations(filter())));
        assertThat(run(unnamed).errorMessage().errorDetail()).contains("can be reached", "none is named");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertRefused(
                "ValidationException",
                "secretManagerArn",
                () -> create(
                        "REDSHIFT",
                        DataSourceConfigurationInput.fromRedshiftRunConfiguration(
                                run -> run.relationalFilterConfigurations(filter())
                                        .redshiftCredentialConfiguration(
                                                credentials -> credentials.secretManagerArn("my-secret")))));
        assertRefused(
                "ValidationException",
                "needs a redshiftRunConfiguration",
                () -> create(
                        "REDSHIFT",
                        DataSourceConfigurationInput.fromGlueRunConfiguration(
                                run -> run.relationalFilterConfigurations(filter()))));
    }

    private String failure(RedshiftStorage storage) {
        var source = create("REDSHIFT", warehouse(storage));
        var run = run(source);
        assertThat(run.status()).isEqualTo(DataSourceRunStatus.FAILED);
        assertThat(run.errorMessage().errorType()).isEqualTo(DataSourceErrorType.RESOURCE_NOT_FOUND_EXCEPTION);
        assertThat(activities(run)).isEmpty();
        assertThat(get(source).lastRunStatus()).isEqualTo(DataSourceRunStatus.FAILED);
        return run.errorMessage().errorDetail();
    }

    private RedshiftRunConfigurationOutput kept(String source) {
        return get(source).configuration().redshiftRunConfiguration();
    }

    private static DataSourceConfigurationInput warehouse(RedshiftStorage storage) {
        return DataSourceConfigurationInput.fromRedshiftRunConfiguration(
                run -> run.relationalFilterConfigurations(filter())
                        .redshiftCredentialConfiguration(credentials -> credentials.secretManagerArn(SECRET))
                        .redshiftStorage(storage));
    }

    private static RelationalFilterConfiguration filter() {
        return RelationalFilterConfiguration.builder()
                .databaseName("dev")
                .schemaName("public")
                .build();
    }

    private static RedshiftStorage workgroup(String name) {
        return RedshiftStorage.fromRedshiftServerlessSource(serverless -> serverless.workgroupName(name));
    }

    private static RedshiftStorage cluster(String name) {
        return RedshiftStorage.fromRedshiftClusterSource(redshift -> redshift.clusterName(name));
    }
}
