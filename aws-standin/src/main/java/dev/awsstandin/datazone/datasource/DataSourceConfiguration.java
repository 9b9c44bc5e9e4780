package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks what a data source of a type is told to bring in, and shows it with the account and region. */
record DataSourceConfiguration(Cloud cloud) {

    static final String SAGEMAKER = "SAGEMAKER";
    static final String GLUE = "GLUE";
    static final String REDSHIFT = "REDSHIFT";
    static final String TRACKING = "sageMakerRunConfiguration";
    static final String RELATIONAL = "glueRunConfiguration";
    static final String WAREHOUSE = "redshiftRunConfiguration";

    private static final String CATALOG = "AwsDataCatalog";
    private static final Map<String, String> MEMBERS =
            Map.of(SAGEMAKER, TRACKING, GLUE, RELATIONAL, REDSHIFT, WAREHOUSE);
    private static final Map<String, String> KINDS = Map.of(
            "SageMakerModelPackageGroupAssetType", "model-package-group",
            "SageMakerFeatureGroupAssetType", "feature-group");

    ObjectNode accept(String type, JsonNode given) {
        var member = MEMBERS.get(type);
        if (member == null) {
            throw Failures.invalid("Data sources have the type SAGEMAKER, GLUE or REDSHIFT, not " + type);
        }
        if (!given.hasNonNull(member)) {
            throw Failures.invalid("A data source of type %s needs a %s".formatted(type, member));
        }
        given.path(TRACKING).path("trackingAssets").forEachEntry(this::requireKnown);
        requireOffered(given.path(RELATIONAL));
        var shown = Json.object();
        shown.set(
                member,
                ((ObjectNode) given.required(member).deepCopy())
                        .put("accountId", cloud.account())
                        .put("region", cloud.region()));
        return shown;
    }

    private void requireKnown(String assetType, JsonNode arns) {
        var kind = KINDS.get(assetType);
        if (kind == null) {
            throw Failures.invalid("SageMaker assets of type %s cannot be tracked".formatted(assetType));
        }
        var start = cloud.arn("sagemaker", kind + "/");
        arns.forEach(arn -> {
            if (!arn.asString().startsWith(start)) {
                throw Failures.invalid("%s is no %s of this account and region".formatted(arn.asString(), kind));
            }
        });
    }

    private static void requireOffered(JsonNode glue) {
        var catalog = glue.path("catalogName").asString(CATALOG);
        if (!catalog.equals(CATALOG)) {
            throw Failures.invalid("There is no Glue catalog %s here, only %s".formatted(catalog, CATALOG));
        }
        if (glue.path("autoImportDataQualityResult").asBoolean(false)) {
            throw Failures.invalid("This stand-in imports no results of data quality");
        }
    }
}
