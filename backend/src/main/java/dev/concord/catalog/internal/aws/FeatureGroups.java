package dev.concord.catalog.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.Principal;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.Feature;
import dev.concord.catalog.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.DescribeFeatureGroupResponse;
import software.amazon.awssdk.services.sagemaker.model.FeatureDefinition;

/** Reads feature groups; their definitions come in pages. */
@Component
class FeatureGroups {
    private final SageMakerClient sagemaker;
    private final AwsCalls calls;

    FeatureGroups(SageMakerClient sagemaker, AwsCalls calls) {
        this.sagemaker = sagemaker;
        this.calls = calls;
    }

    Resource read(Principal as, String name) {
        var group = page(as, name, null);
        var definitions = new ArrayList<>(group.featureDefinitions());
        for (var next = group.nextToken(); next != null && !next.isEmpty(); ) {
            var more = page(as, name, next);
            definitions.addAll(more.featureDefinitions());
            next = more.nextToken();
        }
        return resource(group, definitions);
    }

    private DescribeFeatureGroupResponse page(Principal as, String name, @Nullable String token) {
        return calls.call(
                as,
                with -> sagemaker.describeFeatureGroup(describe ->
                        describe.featureGroupName(name).nextToken(token).overrideConfiguration(with)));
    }

    private static Resource resource(DescribeFeatureGroupResponse group, List<FeatureDefinition> definitions) {
        return new Resource(
                AssetType.FEATURE_GROUP,
                group.featureGroupArn(),
                group.featureGroupName(),
                Optional.ofNullable(group.description()).orElse(""),
                "",
                "",
                Map.of("status", group.featureGroupStatusAsString()),
                List.of(),
                definitions.stream()
                        .map(definition -> feature(group, definition))
                        .toList(),
                group.creationTime());
    }

    private static Feature feature(DescribeFeatureGroupResponse group, FeatureDefinition definition) {
        var name = definition.featureName();
        var role = name.equals(group.recordIdentifierFeatureName())
                ? Feature.RECORD_IDENTIFIER
                : name.equals(group.eventTimeFeatureName()) ? Feature.EVENT_TIME : "";
        return new Feature(name, definition.featureTypeAsString(), role);
    }
}
