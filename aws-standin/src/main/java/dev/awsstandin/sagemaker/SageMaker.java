package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;

/** SageMaker's Model Registry and the descriptions in its Feature Store. */
public final class SageMaker implements Service {

    private final Cloud cloud;
    private final Tags tags;

    public SageMaker(Cloud cloud) {
        this.cloud = cloud;
        this.tags = new Tags(cloud);
    }

    public Tags tags() {
        return tags;
    }

    @Override
    public void offerOn(Registry registry) {
        var groups = new PackageGroups(cloud, tags);
        groups.offerOn(registry);
        new Packages(cloud, groups, tags).offerOn(registry);
        new FeatureGroups(cloud, tags).offerOn(registry);
        new TagOperations(tags, cloud.pages()).offerOn(registry);
    }
}
