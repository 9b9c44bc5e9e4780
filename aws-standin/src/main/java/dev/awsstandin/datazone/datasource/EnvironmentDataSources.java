package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.environment.EnvironmentResources;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The data sources that a SageMaker environment comes with, which track nothing yet. All of its own go with it. */
record EnvironmentDataSources(Cloud cloud, DataSources sources) implements EnvironmentResources.Part {

    private static final Map<String, String> DEFAULTS = Map.of(
            "modelpackagegroup", "SageMakerModelPackageGroupAssetType",
            "featuregroup", "SageMakerFeatureGroupAssetType");

    @Override
    public void make(ObjectNode environment, Instant at) {
        DEFAULTS.forEach((word, assetType) -> {
            var given = Json.object();
            given.putObject(DataSourceConfiguration.TRACKING)
                    .putObject("trackingAssets")
                    .putArray(assetType);
            var type = DataSourceConfiguration.SAGEMAKER;
            sources.save(DataSources.of(environment, at)
                    .put(
                            "name",
                            "%s-default-sagemaker-%s-datasource"
                                    .formatted(environment.path("name").asString(), word))
                    .put("type", type)
                    .put("status", DataSources.READY)
                    .set("configuration", new DataSourceConfiguration(cloud).accept(type, given)));
        });
    }

    @Override
    public void remove(ObjectNode environment, Instant at) {
        var id = environment.path("id").asString();
        sources.in(
                        environment.path("domainId").asString(),
                        source -> source.path("environmentId").asString().equals(id))
                .forEach(sources::remove);
    }
}
