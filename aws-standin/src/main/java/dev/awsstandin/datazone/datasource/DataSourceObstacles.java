package dev.awsstandin.datazone.datasource;

import dev.awsstandin.glue.Databases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What lets a run fail as a whole before it has looked at anything. */
record DataSourceObstacles(Databases databases) {

    /** Why nothing can be brought in; empty text when nothing is in the way. */
    String of(ObjectNode source) {
        var configuration = source.path("configuration");
        return configuration.has(DataSourceConfiguration.WAREHOUSE)
                ? unreachable(
                        configuration.path(DataSourceConfiguration.WAREHOUSE).path("redshiftStorage"))
                : missingDatabase(configuration.path(DataSourceConfiguration.RELATIONAL));
    }

    private String missingDatabase(JsonNode glue) {
        return glue.path("relationalFilterConfigurations")
                .valueStream()
                .map(filter -> filter.path("databaseName").asString())
                .filter(name -> !databases.exists(name))
                .findFirst()
                .map("Glue database %s does not exist"::formatted)
                .orElse("");
    }

    private static String unreachable(JsonNode storage) {
        if (storage.has("redshiftClusterSource")) {
            return "Redshift cluster %s cannot be reached: there is no Redshift here"
                    .formatted(storage.path("redshiftClusterSource")
                            .path("clusterName")
                            .asString());
        }
        if (storage.has("redshiftServerlessSource")) {
            return "Redshift workgroup %s cannot be reached: there is no Redshift here"
                    .formatted(storage.path("redshiftServerlessSource")
                            .path("workgroupName")
                            .asString());
        }
        return "No Redshift cluster or workgroup can be reached: none is named, and there is no Redshift here";
    }
}
