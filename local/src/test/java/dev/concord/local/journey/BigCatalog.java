package dev.concord.local.journey;

import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** As many published models as a large company has, in AWS and known to Concord, each project owning the same part of them. */
final class BigCatalog {
    private static final int STRETCH = 1_000;

    private final JourneyConcord concord;
    private final AwsHand hand;

    BigCatalog(JourneyConcord concord) {
        this.concord = concord;
        this.hand = new AwsHand(concord);
    }

    /** Their names come last where names are in order. */
    void publish(int count) throws SQLException {
        try (var database = concord.database()) {
            database.setAutoCommit(false);
            for (int from = 0; from < count; from += STRETCH) {
                var made = IntStream.range(from, Math.min(count, from + STRETCH))
                        .parallel()
                        .mapToObj(this::published)
                        .toList();
                know(database, made);
                database.commit();
                System.out.printf("%,d of %,d models published%n", from + made.size(), count);
            }
        }
    }

    private record Made(
            String project,
            String name,
            String arn,
            String created,
            String asset,
            String at,
            String listing,
            String revision) {}

    private Made published(int number) {
        var projects = DemoProject.values();
        var owner = projects[number % projects.length];
        var name = "zz-model-%06d".formatted(number);
        var project = concord.site().idOf(owner);
        var arn = hand.makeGroup(name, project);
        var asset = hand.makeAsset(owner, project, name, arn);
        var id = asset.path("id").asString();
        var listing = hand.datazone(
                owner,
                "CreateListingChangeSet",
                Map.of("entityIdentifier", id, "entityType", "ASSET", "action", "PUBLISH"));
        var created = hand.sagemaker("DescribeModelPackageGroup", Map.of("ModelPackageGroupName", name))
                .path("CreationTime")
                .asString();
        return new Made(
                project,
                name,
                arn,
                created,
                id,
                asset.path("createdAt").asString(),
                listing.path("listingId").asString(),
                listing.path("listingRevision").asString());
    }

    /** As Concord knows what it has read itself; what it was quick to find stays. */
    private static void know(Connection database, List<Made> made) throws SQLException {
        try (var assets = database.prepareStatement("""
                        insert into catalog_asset (id, type, external_id, name, owning_project, created_at, publication,
                            published_at, datazone_id, datazone_revision, listing_id, listing_revision, made_elsewhere)
                        values (?, 'MODEL_PACKAGE_GROUP', ?, ?, ?, to_timestamp(?::float8), 'PUBLISHED',
                            now(), ?, '1', ?, ?, true)
                        on conflict do nothing
                        """);
                var seen = database.prepareStatement("""
                        insert into catalog_seen (asset_id, revised_at, shown_at, listed_at, resource_created_at)
                        select id, to_timestamp(?::float8), now(), now(), created_at from catalog_asset where id = ?
                        on conflict do nothing
                        """)) {
            for (var each : made) {
                var id = UUID.randomUUID();
                add(
                        assets,
                        id,
                        each.arn(),
                        each.name(),
                        each.project(),
                        each.created(),
                        each.asset(),
                        each.listing(),
                        each.revision());
                add(seen, each.at(), id);
            }
            assets.executeBatch();
            seen.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
        statement.addBatch();
    }
}
