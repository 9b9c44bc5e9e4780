package dev.awsstandin.datazone.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import dev.awsstandin.kernel.Delays;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.datazone.model.DataSourceRunStatus;
import software.amazon.awssdk.services.datazone.model.DataSourceStatus;

/** How data sources and their runs go on while indexing takes two minutes. */
class DataSourceStatesTest {

    private static final Duration INDEXING = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private World world;
    private Setting setting;
    private Actor owner;
    private String source;

    @BeforeEach
    void makeDataSource() {
        world = World.open(folder, Delays.none().listing(INDEXING));
        setting = Setting.in(world);
        owner = setting.actor("owner");
        var project = setting.project("Fraud", owner);
        var environment = setting.environment(owner, project, "studio");
        source = owner.client()
                .createDataSource(create -> create.domainIdentifier(setting.domain())
                        .projectIdentifier(project)
                        .environmentIdentifier(environment)
                        .name("mine")
                        .type("SAGEMAKER")
                        .configuration(configuration -> configuration.sageMakerRunConfiguration(
                                run -> run.trackingAssets(Map.of("SageMakerModelPackageGroupAssetType", List.of())))))
                .id();
    }

    @AfterEach
    void closeWorld() {
        world.close();
    }

    @Test
    void aDataSourceTakesItsTimeAndOneThingAtATime() {
        assertThat(status()).isEqualTo(DataSourceStatus.CREATING);
        InWorld.assertRefused("ConflictException", "CREATING", this::start);
        world.later(INDEXING);
        assertThat(status()).isEqualTo(DataSourceStatus.READY);

        describe();
        assertThat(status()).isEqualTo(DataSourceStatus.UPDATING);
        InWorld.assertRefused("ConflictException", "UPDATING", this::describe);
        world.later(INDEXING);

        var run = start();
        assertThat(status()).isEqualTo(DataSourceStatus.RUNNING);
        assertThat(status(run)).isEqualTo(DataSourceRunStatus.REQUESTED);
        InWorld.assertRefused("ConflictException", "RUNNING", this::delete);
        world.later(INDEXING.dividedBy(2));
        assertThat(status(run)).isEqualTo(DataSourceRunStatus.RUNNING);
        world.later(INDEXING.dividedBy(2));
        assertThat(status(run)).isEqualTo(DataSourceRunStatus.SUCCESS);

        delete();
        assertThat(status()).isEqualTo(DataSourceStatus.DELETING);
        world.later(INDEXING);
        InWorld.assertRefused("ResourceNotFoundException", source, this::status);
    }

    @Test
    void aDataSourceRunsAtMostTwentyFiveTimesADay() {
        for (int i = 0; i < 25; i++) {
            world.later(INDEXING);
            start();
        }
        world.later(INDEXING);
        InWorld.assertRefused("ServiceQuotaExceededException", "25 times", this::start);

        world.later(Duration.ofDays(1));

        assertThat(status(start())).isEqualTo(DataSourceRunStatus.REQUESTED);
    }

    private DataSourceStatus status() {
        return owner.client()
                .getDataSource(get -> get.domainIdentifier(setting.domain()).identifier(source))
                .status();
    }

    private DataSourceRunStatus status(String run) {
        return owner.client()
                .getDataSourceRun(get -> get.domainIdentifier(setting.domain()).identifier(run))
                .status();
    }

    private String start() {
        return owner.client()
                .startDataSourceRun(
                        start -> start.domainIdentifier(setting.domain()).dataSourceIdentifier(source))
                .id();
    }

    private void describe() {
        owner.client()
                .updateDataSource(update -> update.domainIdentifier(setting.domain())
                        .identifier(source)
                        .description("Tracks models"));
    }

    private void delete() {
        owner.client()
                .deleteDataSource(
                        delete -> delete.domainIdentifier(setting.domain()).identifier(source));
    }
}
