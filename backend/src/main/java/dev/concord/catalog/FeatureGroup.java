package dev.concord.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Feature groups of SageMaker's feature store. */
public record FeatureGroup() implements AssetKind {
    private static final String DEFINITIONS = "featureDefinitions";
    private static final String IDENTIFIER = "recordIdentifierFeatureName";
    private static final String EVENT_TIME = "eventTimeFeatureName";

    @Override
    public AssetType type() {
        return AssetType.FEATURE_GROUP;
    }

    @Override
    public String formType() {
        return "FeatureGroupFormType";
    }

    @Override
    public String arnField() {
        return "featureGroupArn";
    }

    @Override
    public Map<String, Object> form(Resource resource) {
        var content = new LinkedHashMap<String, Object>();
        content.put("featureGroupName", resource.name());
        content.put(arnField(), resource.arn());
        content.put("featureGroupDescription", resource.description());
        content.put(IDENTIFIER, named(resource.features(), Feature.RECORD_IDENTIFIER));
        content.put(EVENT_TIME, named(resource.features(), Feature.EVENT_TIME));
        content.put("creationTime", resource.createdAt().toString());
        content.put(
                DEFINITIONS,
                resource.features().stream()
                        .map(feature -> Map.of(
                                "featureName", feature.name(),
                                "featureType", feature.type().toUpperCase(Locale.ROOT)))
                        .toList());
        return content;
    }

    @Override
    public Resource told(Told told) {
        var features = told.content().get(DEFINITIONS) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(Map.class::cast)
                        .filter(definition -> definition.get("featureName") instanceof String)
                        .map(definition -> feature(told, definition))
                        .toList()
                : List.<Feature>of();
        return told.as(type(), features);
    }

    /** SageMaker writes Integral where the form has INTEGRAL. */
    private static Feature feature(Told told, Map<?, ?> definition) {
        var name = String.valueOf(definition.get("featureName"));
        var type = definition.get("featureType") instanceof String said && !said.isEmpty()
                ? said.substring(0, 1) + said.substring(1).toLowerCase(Locale.ROOT)
                : "";
        var role = name.equals(told.text(IDENTIFIER))
                ? Feature.RECORD_IDENTIFIER
                : name.equals(told.text(EVENT_TIME)) ? Feature.EVENT_TIME : "";
        return new Feature(name, type, role);
    }

    private static String named(List<Feature> features, String role) {
        return features.stream()
                .filter(feature -> feature.role().equals(role))
                .map(Feature::name)
                .findFirst()
                .orElse("");
    }

    @Override
    public List<Snippet> snippets(String arn) {
        return List.of(Snippet.cli("""
                    aws sagemaker describe-feature-group --region %s \\
                      --feature-group-name %s""", arn), Snippet.boto3("""
                    import boto3

                    sagemaker = boto3.client("sagemaker", region_name="%s")
                    group = sagemaker.describe_feature_group(
                        FeatureGroupName="%s"
                    )""", arn));
    }
}
