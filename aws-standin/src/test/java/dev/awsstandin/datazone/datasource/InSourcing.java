package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.datazone.model.DataSourceConfigurationInput;
import software.amazon.awssdk.services.datazone.model.DataSourceRunActivity;
import software.amazon.awssdk.services.datazone.model.GetAssetResponse;
import software.amazon.awssdk.services.datazone.model.GetDataSourceResponse;
import software.amazon.awssdk.services.datazone.model.GetDataSourceRunResponse;

/** A project with an environment, whose owner brings things in by data sources. */
abstract class InSourcing extends InWorld {

    Actor owner;
    String project;
    String environment;

    @BeforeEach
    void makeEnvironment() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
        environment = setting.environment(owner, project, "studio");
    }

    String create(String type, DataSourceConfigurationInput configuration) {
        return owner.client()
                .createDataSource(request -> request.domainIdentifier(domain())
                        .projectIdentifier(project)
                        .environmentIdentifier(environment)
                        .name("mine")
                        .type(type)
                        .configuration(configuration))
                .id();
    }

    GetDataSourceResponse get(String source) {
        return owner.client()
                .getDataSource(get -> get.domainIdentifier(domain()).identifier(source));
    }

    GetDataSourceRunResponse run(String source) {
        var id = owner.client()
                .startDataSourceRun(start -> start.domainIdentifier(domain()).dataSourceIdentifier(source))
                .id();
        return owner.client()
                .getDataSourceRun(get -> get.domainIdentifier(domain()).identifier(id));
    }

    List<DataSourceRunActivity> activities(GetDataSourceRunResponse run) {
        return owner.client()
                .listDataSourceRunActivities(
                        list -> list.domainIdentifier(domain()).identifier(run.id()))
                .items();
    }

    GetAssetResponse asset(String id) {
        return owner.client().getAsset(get -> get.domainIdentifier(domain()).identifier(id));
    }
}
