package dev.awsstandin.sagemaker;

import dev.awsstandin.iam.decision.ResourcePolicies;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import java.net.URI;
import java.util.function.Supplier;

/** SageMaker's Model Registry, the descriptions in its Feature Store, and domains with who and what is in them. */
public final class SageMaker implements Service {

    private final Cloud cloud;
    private final ResourcePolicies policies;
    private final Tags tags;
    private final Studio studio;
    private final StudioLinks links;

    /** @param endpoint of the stand-in, asked when a link to it is made */
    public SageMaker(Cloud cloud, Agenda agenda, ResourcePolicies policies, Supplier<URI> endpoint) {
        this.cloud = cloud;
        this.policies = policies;
        this.tags = new Tags(cloud);
        this.studio = Studio.in(cloud, agenda, tags);
        this.links = new StudioLinks(cloud, studio, endpoint);
    }

    /** The domains in which people work with Studio. */
    public StudioDomains studioDomains() {
        return studio.domains();
    }

    /** What is registered, by ARN. */
    public RegisteredResources registered() {
        return new RegisteredResources(cloud);
    }

    /** Presigned links into Studio. */
    public StudioLinks studioLinks() {
        return links;
    }

    public Tags tags() {
        return tags;
    }

    @Override
    public void offerOn(Registry registry) {
        var opened = new GroupPolicies(cloud);
        var groups = new PackageGroups(cloud, tags, opened);
        groups.offerOn(registry);
        new GroupPolicyOperations(groups, opened, policies).offerOn(registry);
        new Packages(cloud, groups, tags).offerOn(registry);
        var features = new FeatureGroups(cloud, tags);
        features.offerOn(registry);
        var metadata = new FeatureMetadata(cloud, features);
        metadata.offerOn(registry);
        new Search(new SearchRecords(cloud, metadata, tags), cloud.pages()).offerOn(registry);
        new DomainOperations(cloud, studio, links).offerOn(registry);
        new UserProfileOperations(cloud, studio).offerOn(registry);
        new SpaceOperations(cloud, studio, links).offerOn(registry);
        new AppOperations(cloud, studio).offerOn(registry);
        links.offerOn(registry);
        new TagOperations(tags, cloud.pages()).offerOn(registry);
    }
}
