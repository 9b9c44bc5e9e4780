package dev.concord.aws.internal;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.AwsSettings;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Keeps all nodes together under AWS's quotas: a token bucket per operation, in PostgreSQL. */
@Component
public class Pace {
    /** AWS's default quotas in calls a second, per account and region. */
    private static final Map<String, Integer> QUOTAS = Map.ofEntries(
            Map.entry("CreateAsset", 20),
            Map.entry("CreateListingChangeSet", 20),
            Map.entry("Search", 20),
            Map.entry("CreateSubscriptionRequest", 3),
            Map.entry("AcceptSubscriptionRequest", 3),
            Map.entry("RejectSubscriptionRequest", 3),
            Map.entry("RevokeSubscription", 3),
            Map.entry("CreateSubscriptionGrant", 3),
            Map.entry("GetSubscriptionRequestDetails", 8),
            Map.entry("GetSubscription", 8),
            Map.entry("ListSubscriptions", 8),
            Map.entry("GetSubscriptionGrant", 8),
            Map.entry("ListSubscriptionGrants", 8),
            Map.entry("ListSubscriptionTargets", 8),
            Map.entry("CreateProject", 3),
            Map.entry("UpdateProject", 3),
            Map.entry("DeleteProject", 3),
            Map.entry("CreateProjectMembership", 3),
            Map.entry("DeleteProjectMembership", 3),
            Map.entry("GetProject", 8),
            Map.entry("ListProjects", 8),
            Map.entry("ListProjectMemberships", 8),
            Map.entry("ListEnvironments", 8),
            Map.entry("GetEnvironment", 8),
            Map.entry("CreateEnvironment", 3),
            Map.entry("DeleteEnvironment", 3),
            Map.entry("DeleteSubscriptionGrant", 3),
            Map.entry("CreateEnvironmentProfile", 8),
            Map.entry("UpdateEnvironmentProfile", 8),
            Map.entry("DeleteEnvironmentProfile", 8),
            Map.entry("GetEnvironmentProfile", 8),
            Map.entry("ListEnvironmentProfiles", 8),
            Map.entry("ListEnvironmentBlueprints", 8),
            Map.entry("ListDataSources", 20));

    private final ProxyManager<String> buckets;
    private final Map<String, Integer> rates;
    private final String account;
    private final Duration patience;

    Pace(DataSource dataSource, AwsSettings settings) {
        this.buckets = Bucket4jPostgreSQL.advisoryLockBasedBuilder(dataSource)
                .table("aws_pace")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .build();
        this.rates = new HashMap<>(QUOTAS);
        this.rates.putAll(settings.rates());
        this.account = settings.domainId() + "/" + settings.region() + "/";
        this.patience = settings.patience();
    }

    /** Waits for this operation's turn; {@link AwsFailure} THROTTLED when it does not come in time. */
    public void await(String operation) {
        var rate = rates.get(operation);
        if (rate == null) {
            return;
        }
        try {
            if (!bucket(operation, rate).tryConsume(1, patience)) {
                throw late(operation, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late(operation, e);
        }
    }

    private io.github.bucket4j.BlockingBucket bucket(String operation, int rate) {
        return buckets.getProxy(
                        account + operation,
                        () -> BucketConfiguration.builder()
                                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, Duration.ofSeconds(1)))
                                .build())
                .asBlocking();
    }

    private static AwsFailure late(String operation, @org.jspecify.annotations.Nullable Throwable cause) {
        return new AwsFailure(AwsFailure.Kind.THROTTLED, operation + " had to wait too long for its turn", cause);
    }
}
