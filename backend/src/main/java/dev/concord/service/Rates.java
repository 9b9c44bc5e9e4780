package dev.concord.service;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ExpiredEntriesCleaner;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLadvisoryLockBasedProxyManager;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Token buckets of whoever calls: in PostgreSQL for what changes something or signs in, so that they hold across nodes; in the
 * node's memory for what reads. Asked before any transaction is begun.
 */
@Component
@EnableConfigurationProperties(RateSettings.class)
public class Rates {
    private static final int MOST_REMEMBERED = 10_000;
    private static final int DELETED_AT_ONCE = 1_000;

    private final PostgreSQLadvisoryLockBasedProxyManager<String> shared;
    private final Map<String, Bucket> own = Collections.synchronizedMap(new Remembered());
    private final RateSettings settings;

    Rates(DataSource dataSource, RateSettings settings) {
        this.settings = settings;
        this.shared = Bucket4jPostgreSQL.advisoryLockBasedBuilder(dataSource)
                .table("service_rate")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** Throws {@link TooMany}. */
    void read(String whose) {
        require(own.computeIfAbsent(
                        whose,
                        unknown -> Bucket.builder()
                                .addLimit(limit(settings.reads()))
                                .build())
                .tryConsumeAndReturnRemaining(1));
    }

    /** Throws {@link TooMany}. Whose may be a person or an address, with a word before it that tells which. */
    public void change(String whose) {
        int rate = settings.changes();
        require(shared.getProxy(
                        "%s/%d/%d".formatted(whose, settings.burst(), rate),
                        () -> BucketConfiguration.builder()
                                .addLimit(limit(rate))
                                .build())
                .tryConsumeAndReturnRemaining(1));
    }

    private Bandwidth limit(int aSecond) {
        return Bandwidth.builder()
                .capacity(settings.burst())
                .refillGreedy(aSecond, Duration.ofSeconds(1))
                .build();
    }

    private static void require(ConsumptionProbe probe) {
        if (!probe.isConsumed()) {
            throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Whoever called long ago has a full bucket, as somebody has who never called. */
    void forget() {
        ((ExpiredEntriesCleaner) shared).removeExpired(DELETED_AT_ONCE);
    }

    /** Those who called last. */
    private static final class Remembered extends LinkedHashMap<String, Bucket> {
        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
