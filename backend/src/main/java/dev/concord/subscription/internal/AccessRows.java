package dev.concord.subscription.internal;

import static dev.concord.catalog.views.Tables.CATALOG_V_ASSET;
import static dev.concord.identity.views.Tables.IDENTITY_V_PERSON;
import static dev.concord.project.views.Tables.PROJECT_V_PROJECT;
import static dev.concord.provisioning.views.Tables.PROVISIONING_V_ENVIRONMENT;
import static dev.concord.provisioning.views.Tables.PROVISIONING_V_PLACE;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_GRANT;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_REQUEST;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_SUBSCRIPTION;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import dev.concord.catalog.AssetId;
import dev.concord.catalog.AssetType;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.Access;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.Decision;
import dev.concord.subscription.Ended;
import dev.concord.subscription.Grant;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.Revocation;
import dev.concord.subscription.Side;
import dev.concord.subscription.SubscriptionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;

/** One row of everything about a request, and how it becomes an {@link Access}. */
final class AccessRows {
    private static final dev.concord.project.views.tables.ProjectVProject SUBSCRIBER =
            PROJECT_V_PROJECT.as("subscriber");
    private static final dev.concord.project.views.tables.ProjectVProject OWNER = PROJECT_V_PROJECT.as("owner");
    private static final dev.concord.identity.views.tables.IdentityVPerson REQUESTER =
            IDENTITY_V_PERSON.as("requester");
    private static final dev.concord.identity.views.tables.IdentityVPerson DECIDER = IDENTITY_V_PERSON.as("decider");
    private static final dev.concord.identity.views.tables.IdentityVPerson REVOKER = IDENTITY_V_PERSON.as("revoker");

    static final Field<String> ASSET_NAME = CATALOG_V_ASSET.NAME;
    static final Field<Boolean> FAILED = field(SUBSCRIPTION_GRANT.STATE.eq("FAILED"));

    /** Whether the subscriber has an environment that can take the asset, also before AWS is asked for the grant there. */
    private static final Field<Boolean> HAS_PLACE = field(exists(selectOne()
                    .from(PROVISIONING_V_PLACE)
                    .where(PROVISIONING_V_PLACE.PROJECT_ID.eq(SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT))
                    .and(PROVISIONING_V_PLACE.ASSET_TYPE.eq(choose(CATALOG_V_ASSET.TYPE)
                            .mapFields(Arrays.stream(AssetType.values())
                                    .collect(
                                            toMap(type -> inline(type.name()), type -> inline(type.managedType()))))))))
            .as("has_place");

    private AccessRows() {}

    static SelectOnConditionStep<Record> select(DSLContext db) {
        return db.select(SUBSCRIPTION_REQUEST.fields())
                .select(SUBSCRIPTION_SUBSCRIPTION.fields())
                .select(SUBSCRIPTION_GRANT.fields())
                .select(CATALOG_V_ASSET.fields())
                .select(SUBSCRIBER.NAME, OWNER.NAME, REQUESTER.NAME, DECIDER.NAME, REVOKER.NAME)
                .select(PROVISIONING_V_ENVIRONMENT.NAME, PROVISIONING_V_ENVIRONMENT.ROLE_ARN)
                .select(HAS_PLACE)
                .from(SUBSCRIPTION_REQUEST)
                .join(CATALOG_V_ASSET)
                .on(CATALOG_V_ASSET.ID.eq(SUBSCRIPTION_REQUEST.ASSET_ID))
                .join(SUBSCRIBER)
                .on(SUBSCRIBER.ID.eq(SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT))
                .join(OWNER)
                .on(OWNER.ID.eq(SUBSCRIPTION_REQUEST.OWNER_PROJECT))
                .join(REQUESTER)
                .on(REQUESTER.ID.eq(SUBSCRIPTION_REQUEST.REQUESTER))
                .leftJoin(DECIDER)
                .on(DECIDER.ID.eq(SUBSCRIPTION_REQUEST.DECIDED_BY))
                .leftJoin(SUBSCRIPTION_SUBSCRIPTION)
                .on(SUBSCRIPTION_SUBSCRIPTION.REQUEST_ID.eq(SUBSCRIPTION_REQUEST.ID))
                .leftJoin(REVOKER)
                .on(REVOKER.ID.eq(SUBSCRIPTION_SUBSCRIPTION.REVOKED_BY))
                .leftJoin(SUBSCRIPTION_GRANT)
                .on(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID.eq(SUBSCRIPTION_SUBSCRIPTION.ID))
                .leftJoin(PROVISIONING_V_ENVIRONMENT)
                .on(PROVISIONING_V_ENVIRONMENT.ID.eq(SUBSCRIPTION_GRANT.ENVIRONMENT_ID));
    }

    static Access access(Record row) {
        var request = row.into(SUBSCRIPTION_REQUEST);
        var subscription = row.into(SUBSCRIPTION_SUBSCRIPTION);
        return new Access(
                new RequestId(request.getId()),
                request.getVersion(),
                asset(row),
                new Access.ProjectRef(new ProjectId(request.getSubscriberProject()), row.get(SUBSCRIBER.NAME)),
                new Access.ProjectRef(new ProjectId(request.getOwnerProject()), row.get(OWNER.NAME)),
                new PersonId(request.getRequester()),
                row.get(REQUESTER.NAME),
                Side.valueOf(request.getAskedIn()),
                request.getReason(),
                request.getRequestedAt().toInstant(),
                state(row),
                failure(row),
                request.getOverruled(),
                decision(row),
                Optional.ofNullable(subscription.getId())
                        .map(SubscriptionId::new)
                        .orElse(null),
                Optional.ofNullable(subscription.getVersion()).orElse(0L),
                revocation(row),
                grant(row),
                request.getDatazoneId(),
                subscription.getDatazoneId());
    }

    private static Access.AssetRef asset(Record row) {
        return new Access.AssetRef(
                new AssetId(row.get(CATALOG_V_ASSET.ID)),
                AssetType.valueOf(row.get(CATALOG_V_ASSET.TYPE)),
                row.get(CATALOG_V_ASSET.NAME),
                row.get(CATALOG_V_ASSET.EXTERNAL_ID));
    }

    /** What ended the request wins over what failed before. */
    private static AccessState state(Record row) {
        boolean failed = row.get(SUBSCRIPTION_REQUEST.FAILURE) != null;
        return switch (RequestState.valueOf(row.get(SUBSCRIPTION_REQUEST.STATE))) {
            case REJECTED -> AccessState.REJECTED;
            case WITHDRAWN -> AccessState.WITHDRAWN;
            case PENDING -> failed ? AccessState.FAILED : AccessState.PENDING;
            case APPROVED -> failed ? failed(row) : afterApproval(row);
        };
    }

    private static AccessState failed(Record row) {
        var grant = afterApproval(row);
        return switch (grant) {
            case WAITING, GRANTING -> AccessState.FAILED;
            default -> grant;
        };
    }

    private static AccessState afterApproval(Record row) {
        return switch (GrantState.valueOf(row.get(SUBSCRIPTION_GRANT.STATE))) {
            case UNASKED -> AccessState.ACCEPTED;
            case WAITING -> row.get(HAS_PLACE) ? AccessState.GRANTING : AccessState.WAITING;
            case GRANTING -> AccessState.GRANTING;
            case GRANTED -> AccessState.GRANTED;
            case REMOVED -> AccessState.REMOVED;
            case FAILED -> AccessState.FAILED;
            case REVOKING -> AccessState.REVOKING;
            case KEPT -> AccessState.KEPT;
            case REVOKED -> AccessState.REVOKED;
        };
    }

    private static @Nullable String failure(Record row) {
        var request = row.get(SUBSCRIPTION_REQUEST.FAILURE);
        return request != null ? request : row.get(SUBSCRIPTION_GRANT.FAILURE);
    }

    private static @Nullable Decision decision(Record row) {
        var request = row.into(SUBSCRIPTION_REQUEST);
        if (request.getDecisionId() == null) {
            return null;
        }
        var by = new PersonId(request.getDecidedBy());
        var name = row.get(DECIDER.NAME);
        var at = request.getDecidedAt().toInstant();
        var comment = Optional.ofNullable(request.getDecisionComment()).orElse("");
        var in = Side.valueOf(request.getDecidedIn());
        return request.getState().equals("REJECTED")
                ? new Decision.Rejected(request.getDecisionId(), by, name, at, comment, in)
                : new Decision.Approved(request.getDecisionId(), by, name, at, comment, in);
    }

    private static @Nullable Revocation revocation(Record row) {
        var subscription = row.into(SUBSCRIPTION_SUBSCRIPTION);
        if (subscription.getRevocationId() == null) {
            return null;
        }
        return new Revocation(
                subscription.getRevocationId(),
                new PersonId(subscription.getRevokedBy()),
                row.get(REVOKER.NAME),
                subscription.getRevokedAt().toInstant(),
                Optional.ofNullable(subscription.getRevocationComment()).orElse(""),
                Ended.valueOf(subscription.getEndedIn()));
    }

    private static @Nullable Grant grant(Record row) {
        var grant = row.into(SUBSCRIPTION_GRANT);
        if (grant.getState() == null) {
            return null;
        }
        return new Grant(
                grant.getEnvironmentId(),
                row.get(PROVISIONING_V_ENVIRONMENT.NAME),
                row.get(PROVISIONING_V_ENVIRONMENT.ROLE_ARN),
                grant.getDatazoneId(),
                grant.getFormerId(),
                instant(grant.getGrantingAt()),
                instant(grant.getGrantedAt()),
                instant(grant.getRevokingAt()),
                instant(grant.getGoneAt()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
