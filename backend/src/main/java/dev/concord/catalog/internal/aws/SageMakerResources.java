package dev.concord.catalog.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.Principal;
import dev.concord.catalog.AssetKind;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.FeatureGroup;
import dev.concord.catalog.ModelPackageGroup;
import dev.concord.catalog.Resource;
import dev.concord.catalog.ResourceSource;
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
        var kind = AssetType.ofArn(arn)
                .flatMap(AssetType::kind)
                .orElseThrow(() -> new Invalid("It is of no kind that Concord brings into DataZone"));
        var tags = tags(as, arn);
        if (!owner.value().equals(tags.get(OWNER))) {
            throw new NotAllowed("It is not tagged as owned by this project");
        }
        return read(as, kind, arn.substring(arn.lastIndexOf('/') + 1), tags);
    }

    private Resource read(Principal as, AssetKind kind, String name, Map<String, String> tags) {
        return switch (kind) {
            case ModelPackageGroup group -> groups.read(as, name, tags);
            case FeatureGroup group -> features.read(as, name);
        };
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
