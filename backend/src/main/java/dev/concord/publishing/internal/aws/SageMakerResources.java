package dev.concord.publishing.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.Principal;
import dev.concord.catalog.Resource;
import dev.concord.publishing.internal.ResourceSource;
import dev.concord.shared.Invalid;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.ProjectId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** Reads model package groups and feature groups; the tag AmazonDataZoneProject says which project owns one. */
@Component
class SageMakerResources implements ResourceSource {
    private static final String OWNER = "AmazonDataZoneProject";

    private final SageMakerClient sagemaker;
    private final AwsCalls calls;
    private final ModelPackageGroups groups;
    private final FeatureGroups features;

    SageMakerResources(SageMakerClient sagemaker, AwsCalls calls, ModelPackageGroups groups, FeatureGroups features) {
        this.sagemaker = sagemaker;
        this.calls = calls;
        this.groups = groups;
        this.features = features;
    }

    @Override
    public Resource read(Principal as, ProjectId owner, String arn) {
        var name = arn.substring(arn.lastIndexOf('/') + 1);
        var tags = tags(as, arn);
        if (!owner.value().equals(tags.get(OWNER))) {
            throw new NotAllowed("It is not tagged as owned by this project");
        }
        if (arn.contains(":model-package-group/")) {
            return groups.read(as, name, tags);
        }
        if (arn.contains(":feature-group/")) {
            return features.read(as, name);
        }
        throw new Invalid("It is neither a model package group nor a feature group");
    }

    private Map<String, String> tags(Principal as, String arn) {
        return calls.call(
                as,
                with ->
                        sagemaker
                                .listTagsPaginator(list -> list.resourceArn(arn).overrideConfiguration(with))
                                .tags()
                                .stream()
                                .collect(Collectors.toMap(Tag::key, Tag::value)));
    }
}
