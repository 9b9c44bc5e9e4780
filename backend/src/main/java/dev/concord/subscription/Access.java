package dev.concord.subscription;

import dev.concord.catalog.AssetId;
import dev.concord.catalog.AssetType;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request with all that became of it: decision, subscription, grant. Versions guard decisions against stale screens.
 *
 * @param overruled of an earlier decision, why AWS was not told of it
 */
public record Access(
        RequestId request,
        long requestVersion,
        AssetRef asset,
        ProjectRef subscriber,
        ProjectRef owner,
        PersonId requester,
        String requesterName,
        Side askedIn,
        String reason,
        Instant requestedAt,
        AccessState state,
        @Nullable String failure,
        @Nullable String overruled,
        @Nullable Decision decision,
        @Nullable SubscriptionId subscription,
        long subscriptionVersion,
        @Nullable Revocation revocation,
        @Nullable Grant grant,
        @Nullable String datazoneRequestId,
        @Nullable String datazoneSubscriptionId) {
    /** What is asked for, by the names of asset and project. */
    public String words() {
        return words(asset.name(), subscriber.name());
    }

    static String words(String asset, String project) {
        return "access to %s for %s".formatted(asset, project);
    }

    /** The asset asked for. */
    public record AssetRef(AssetId id, AssetType type, String name, String arn) {}

    /** A project by id and name. */
    public record ProjectRef(ProjectId id, String name) {}
}
