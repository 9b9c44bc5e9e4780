package dev.concord.catalog;

/** The kinds of assets, with DataZone's name of the managed type. */
public enum AssetType {
    MODEL_PACKAGE_GROUP("Model package group", "amazon.datazone.SageMakerModelPackageGroupAssetType"),
    FEATURE_GROUP("Feature group", "amazon.datazone.SageMakerFeatureGroupAssetType"),
    GLUE_TABLE("Glue table", "amazon.datazone.GlueTableAssetType"),
    REDSHIFT_TABLE("Redshift table", "amazon.datazone.RedshiftTableAssetType");

    private final String word;
    private final String managedType;

    AssetType(String word, String managedType) {
        this.word = word;
        this.managedType = managedType;
    }

    public String word() {
        return word;
    }

    public String managedType() {
        return managedType;
    }

    /** Subscription targets name types with or without the prefix {@code amazon.datazone}. */
    public boolean isCalled(String name) {
        return managedType.equals(name) || managedType.endsWith("." + name);
    }
}
