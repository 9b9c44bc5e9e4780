package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What Model Registry and Feature Store hold, by ARN, for services that describe it elsewhere. */
public final class RegisteredResources {

    private final Table packageGroups;
    private final Table featureGroups;

    RegisteredResources(Cloud cloud) {
        this.packageGroups = cloud.store().table("sagemaker.modelPackageGroups");
        this.featureGroups = cloud.store().table("sagemaker.featureGroups");
    }

    /** The group as its Describe operation shows it. */
    public Optional<ObjectNode> modelPackageGroup(String arn) {
        return packageGroups
                .get(Arns.name(arn))
                .filter(group -> group.path("ModelPackageGroupArn").asString().equals(arn));
    }

    /** The group as its Describe operation shows it, with all features. */
    public Optional<ObjectNode> featureGroup(String arn) {
        return featureGroups
                .get(Arns.name(arn))
                .filter(group -> group.path("FeatureGroupArn").asString().equals(arn));
    }
}
