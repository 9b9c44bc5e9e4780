package dev.concord.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Model package groups of SageMaker, with their registered versions. */
public record ModelPackageGroup() implements AssetKind {
    @Override
    public AssetType type() {
        return AssetType.MODEL_PACKAGE_GROUP;
    }

    @Override
    public String formType() {
        return "ModelPackageGroupFormType";
    }

    @Override
    public String arnField() {
        return "modelPackageGroupArn";
    }

    @Override
    public Map<String, Object> form(Resource resource) {
        var content = new LinkedHashMap<String, Object>();
        content.put("modelPackageGroupName", resource.name());
        content.put(arnField(), resource.arn());
        content.put("modelPackageGroupDescription", resource.description());
        content.put("creationTime", resource.createdAt().toString());
        content.put(
                "modelPackageGroupStatus",
                resource.facts().getOrDefault("status", "Completed").toUpperCase(Locale.ROOT));
        return content;
    }

    @Override
    public Resource told(Told told) {
        return told.as(type(), List.of());
    }

    @Override
    public List<Snippet> snippets(String arn) {
        return List.of(Snippet.cli("""
                    aws sagemaker list-model-packages --region %s \\
                      --model-package-group-name %s""", arn), Snippet.boto3("""
                    import boto3

                    sagemaker = boto3.client("sagemaker", region_name="%s")
                    group = sagemaker.describe_model_package_group(
                        ModelPackageGroupName="%s"
                    )""", arn));
    }
}
