package dev.concord.catalog.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.Principal;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.ModelVersion;
import dev.concord.catalog.Resource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageSummary;

/** Reads model package groups with their registered versions; task, source and model page are tags of the group. */
@Component
class ModelPackageGroups {
    private static final String TASK = "task";
    private static final String SOURCE = "source";
    private static final List<String> FACTS = List.of("source-version", "fine-tunable", "model-page");

    private final SageMakerClient sagemaker;
    private final AwsCalls calls;

    ModelPackageGroups(SageMakerClient sagemaker, AwsCalls calls) {
        this.sagemaker = sagemaker;
        this.calls = calls;
    }

    Resource read(Principal as, String name, Map<String, String> tags) {
        var group = calls.call(
                as,
                with -> sagemaker.describeModelPackageGroup(
                        describe -> describe.modelPackageGroupName(name).overrideConfiguration(with)));
        var facts = new LinkedHashMap<String, String>();
        facts.put("status", group.modelPackageGroupStatusAsString());
        FACTS.stream().filter(tags::containsKey).forEach(fact -> facts.put(fact, tags.get(fact)));
        return new Resource(
                AssetType.MODEL_PACKAGE_GROUP,
                group.modelPackageGroupArn(),
                group.modelPackageGroupName(),
                Optional.ofNullable(group.modelPackageGroupDescription()).orElse(""),
                tags.getOrDefault(TASK, ""),
                tags.getOrDefault(SOURCE, ""),
                facts,
                versions(as, name),
                List.of(),
                group.creationTime());
    }

    private List<ModelVersion> versions(Principal as, String group) {
        return calls.call(
                as,
                with -> sagemaker
                        .listModelPackagesPaginator(
                                list -> list.modelPackageGroupName(group).overrideConfiguration(with))
                        .modelPackageSummaryList()
                        .stream()
                        .map(ModelPackageGroups::version)
                        .sorted(Comparator.comparingInt(ModelVersion::number))
                        .toList());
    }

    private static ModelVersion version(ModelPackageSummary summary) {
        return new ModelVersion(
                summary.modelPackageVersion(),
                summary.modelPackageArn(),
                summary.modelApprovalStatusAsString(),
                Optional.ofNullable(summary.modelPackageDescription()).orElse(""),
                summary.creationTime());
    }
}
