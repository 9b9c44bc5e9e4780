package dev.concord.catalog;

import dev.concord.shared.Invalid;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of assets that have a name here, with DataZone's name of the managed type and what their ARNs look like. */
public enum AssetType {
    MODEL_PACKAGE_GROUP(
            "Model package group",
            "amazon.datazone.SageMakerModelPackageGroupAssetType",
            "arn:[^:]*:sagemaker:[^:]*:[^:]*:model-package-group/.+"),
    FEATURE_GROUP(
            "Feature group",
            "amazon.datazone.SageMakerFeatureGroupAssetType",
            "arn:[^:]*:sagemaker:[^:]*:[^:]*:feature-group/.+"),
    GLUE_TABLE("Glue table", "amazon.datazone.GlueTableAssetType", "arn:[^:]*:glue:[^:]*:[^:]*:table/.+"),
    REDSHIFT_TABLE(
            "Redshift table",
            "amazon.datazone.RedshiftTableAssetType",
            "arn:[^:]*:redshift[^:]*:[^:]*:[^:]*:.*table.+");

    private final String word;
    private final String managedType;
    private final Pattern arn;

    AssetType(String word, String managedType, String arn) {
        this.word = word;
        this.managedType = managedType;
        this.arn = Pattern.compile(arn);
    }

    /** The type of what an ARN names; empty for all else. */
    public static Optional<AssetType> ofArn(String arn) {
        return Arrays.stream(values())
                .filter(type -> type.arn.matcher(arn).matches())
                .findFirst();
    }

    /** By DataZone's name of the managed type; empty for all others. */
    public static Optional<AssetType> ofManaged(String name) {
        return Arrays.stream(values())
                .filter(type -> type.managedType.equals(name))
                .findFirst();
    }

    public String word() {
        return word;
    }

    public String managedType() {
        return managedType;
    }

    /** Empty for what Concord knows by name only and cannot bring into DataZone. */
    public Optional<AssetKind> kind() {
        return switch (this) {
            case MODEL_PACKAGE_GROUP -> Optional.of(new ModelPackageGroup());
            case FEATURE_GROUP -> Optional.of(new FeatureGroup());
            case GLUE_TABLE, REDSHIFT_TABLE -> Optional.empty();
        };
    }

    /** Refuses what Concord cannot bring into DataZone. */
    public AssetKind requireKind() {
        return kind().orElseThrow(() -> new Invalid("Concord can't bring a %s into DataZone".formatted(word)));
    }

    /** Subscription targets name types with or without the prefix {@code amazon.datazone}. */
    public boolean isCalled(String name) {
        return managedType.equals(name) || managedType.endsWith("." + name);
    }
}
