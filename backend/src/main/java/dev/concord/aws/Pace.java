package dev.concord.aws;

import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps all nodes together under AWS's quotas: a token bucket per operation, in PostgreSQL, on a connection of its own. */
@Component
class Pace {
    private final ProxyManager<String> buckets;
    private final Map<String, Integer> rates;
    private final int usual;
    private final String account;
    private final Duration patience;

    Pace(DataSource dataSource, AwsSettings settings, Clock clock) {
        this.buckets = Bucket4jPostgreSQL.advisoryLockBasedBuilder(dataSource)
                .table("aws_pace")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .clientClock(ticking(clock))
                .build();
        this.rates = new HashMap<>(Quotas.published().rates());
        this.rates.putAll(settings.rates());
        this.usual = settings.defaultRate();
        this.account = settings.domainId() + "/" + settings.region() + "/";
        this.patience = settings.patience();
    }

    /** Waits for this operation's turn; {@link AwsFailure} THROTTLED when it does not come in time. */
    void await(AwsOperation operation) {
        try {
            if (!bucket(operation).tryConsume(1, patience)) {
                throw late(operation, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late(operation, e);
        }
    }

    /** A bucket keeps the rate that it was made with, so another rate means another bucket. */
    private BlockingBucket bucket(AwsOperation operation) {
        int rate = rates.getOrDefault(operation.toString(), usual);
        return buckets.getProxy(
                        account + operation + "/" + rate,
                        () -> BucketConfiguration.builder()
                                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, Duration.ofSeconds(1)))
                                .build())
                .asBlocking();
    }

    private static AwsFailure late(AwsOperation operation, @Nullable Throwable cause) {
        return new AwsFailure(
                AwsFailure.Kind.THROTTLED, operation.name() + " had to wait too long for its turn", cause);
    }

    private static TimeMeter ticking(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
