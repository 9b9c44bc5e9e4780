package dev.awsstandin.datazone.datasource;

import dev.awsstandin.sagemaker.RegisteredResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The SageMaker resources that a data source tracks by their ARNs. */
record TrackedResources(RegisteredResources registered) {

    private static final String DATABASE = "SageMaker";

    List<Sighting> of(ObjectNode source) {
        var sightings = new ArrayList<Sighting>();
        source.path("configuration")
                .path(DataSourceConfiguration.TRACKING)
                .path("trackingAssets")
                .forEachEntry((type, arns) -> arns.forEach(
                        arn -> sightings.add(sighting(source, "amazon.datazone." + type, arn.asString()))));
        return sightings;
    }

    private Sighting sighting(ObjectNode source, String type, String arn) {
        var name = arn.substring(arn.lastIndexOf('/') + 1);
        return resource(source, type, arn)
                .map(resource -> Sighting.of(DATABASE, name, resource))
                .orElseGet(() -> Sighting.missing(DATABASE, name, "There is no " + arn));
    }

    private Optional<ImportedResource> resource(ObjectNode source, String type, String arn) {
        return type.contains("FeatureGroup")
                ? registered.featureGroup(arn).map(group -> ImportedResource.ofFeatureGroup(type, group))
                : registered
                        .modelPackageGroup(arn)
                        .map(group -> ImportedResource.ofModelPackageGroup(type, group, source));
    }
}
