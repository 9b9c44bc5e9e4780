package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What Search finds in, with the tags of each. Of the kinds that are not offered here there is nothing to find. */
final class SearchRecords {

    private static final List<String> OF_GROUPS = List.of(
            "ModelPackageGroupName",
            "ModelPackageGroupArn",
            "ModelPackageGroupDescription",
            "CreationTime",
            "ModelPackageGroupStatus");

    private final Table groups;
    private final Table packages;
    private final Table featureGroups;
    private final FeatureMetadata features;
    private final Tags tags;

    SearchRecords(Cloud cloud, FeatureMetadata features, Tags tags) {
        this.groups = cloud.store().table("sagemaker.modelPackageGroups");
        this.packages = cloud.store().table("sagemaker.modelPackages");
        this.featureGroups = cloud.store().table("sagemaker.featureGroups");
        this.features = features;
        this.tags = tags;
    }

    Stream<ObjectNode> of(String resource) {
        return switch (resource) {
            case "ModelPackageGroup" ->
                tagged(groups, "ModelPackageGroupArn", stored -> Members.only(stored, OF_GROUPS));
            case "ModelPackage" -> tagged(packages, "ModelPackageArn", PackageView::found);
            case "FeatureGroup" -> tagged(featureGroups, "FeatureGroupArn", SearchRecords::featureGroup);
            case "FeatureMetadata" -> featureGroups.all().stream().flatMap(features::all);
            default -> Stream.empty();
        };
    }

    private static ObjectNode featureGroup(ObjectNode stored) {
        stored.remove(List.of("ThroughputConfig", "OnlineStoreTotalSizeBytes"));
        return stored;
    }

    private Stream<ObjectNode> tagged(Table table, String arn, UnaryOperator<ObjectNode> view) {
        return table.all().stream().map(view).map(found -> {
            var list = Json.array();
            tags.of(found.path(arn).asString())
                    .forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
            return list.isEmpty() ? found : found.set("Tags", list);
        });
    }
}
