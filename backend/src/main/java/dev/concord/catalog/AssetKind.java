package dev.concord.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All in which one kind of asset that Concord brings into DataZone differs from the next; a new kind answers all of it. */
public sealed interface AssetKind permits FeatureGroup, ModelPackageGroup {
    AssetType type();

    /** How the end of the name of DataZone's form type reads that describes it. */
    String formType();

    /** The field of that form which holds the ARN; DataZone's search finds an asset by it. */
    String arnField();

    /** What the form says of a resource. */
    Map<String, Object> form(Resource resource);

    /** The resource as far as a form tells of it that somebody else filled. */
    Resource told(Told told);

    /** Lines that read it by its ARN. */
    List<Snippet> snippets(String arn);

    /** What DataZone says of an asset; content is what stands in the form that describes it, empty if there is none. */
    record Told(String arn, String name, String description, Map<String, Object> content, Instant createdAt) {
        String text(String field) {
            return content.get(field) instanceof String said ? said : "";
        }

        Resource as(AssetType type, List<Feature> features) {
            return new Resource(type, arn, name, description, "", "", Map.of(), List.of(), features, createdAt);
        }
    }

    /** A few lines to copy. */
    record Snippet(String name, String text) {
        /** The lines have a place for the region, then one for the ARN. */
        static Snippet cli(String lines, String arn) {
            return new Snippet("AWS CLI", lines.formatted(region(arn), arn));
        }

        /** The same. */
        static Snippet boto3(String lines, String arn) {
            return new Snippet("boto3", lines.formatted(region(arn), arn));
        }

        private static String region(String arn) {
            var parts = arn.split(":", 6);
            return parts.length > 3 ? parts[3] : "";
        }
    }
}
