package dev.concord.ui.subscription;

import dev.concord.subscription.Access.AssetRef;
import java.util.List;

/** Lines for the AWS CLI and boto3 that read an asset by its ARN. */
final class Snippets {
    private Snippets() {}

    /** A few lines to copy. */
    record Snippet(String name, String text) {}

    static List<Snippet> of(AssetRef asset) {
        return switch (asset.type()) {
            case MODEL_PACKAGE_GROUP ->
                List.of(
                        new Snippet("AWS CLI", """
                            aws sagemaker list-model-packages --region %s \\
                              --model-package-group-name %s""".formatted(region(asset), asset.arn())),
                        new Snippet("boto3", """
                            import boto3

                            sagemaker = boto3.client("sagemaker", region_name="%s")
                            group = sagemaker.describe_model_package_group(
                                ModelPackageGroupName="%s"
                            )""".formatted(region(asset), asset.arn())));
            case FEATURE_GROUP ->
                List.of(
                        new Snippet("AWS CLI", """
                            aws sagemaker describe-feature-group --region %s \\
                              --feature-group-name %s""".formatted(region(asset), asset.arn())),
                        new Snippet("boto3", """
                            import boto3

                            sagemaker = boto3.client("sagemaker", region_name="%s")
                            group = sagemaker.describe_feature_group(
                                FeatureGroupName="%s"
                            )""".formatted(region(asset), asset.arn())));
            case GLUE_TABLE, REDSHIFT_TABLE -> List.of();
        };
    }

    private static String region(AssetRef asset) {
        var parts = asset.arn().split(":", 6);
        return parts.length > 3 ? parts[3] : "";
    }
}
