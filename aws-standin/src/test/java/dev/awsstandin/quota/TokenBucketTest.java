package dev.awsstandin.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void aBurstIsTakenAtOnceAndThenAsMuchAsTimeBrings() {
        var bucket = new TokenBucket(new Rate(2, 3), 0);

        assertThat(taken(bucket, 0, 5)).isEqualTo(3);
        assertThat(taken(bucket, SECOND / 4, 1)).isZero();
        assertThat(taken(bucket, SECOND / 2, 2)).isEqualTo(1);
        assertThat(taken(bucket, SECOND * 3 / 2, 5)).isEqualTo(2);
    }

    @Test
    void aPauseFillsTheBucketAndNoMore() {
        var bucket = new TokenBucket(Rate.perSecond(4), 0);
        taken(bucket, 0, 4);

        assertThat(taken(bucket, 3600 * SECOND, 10)).isEqualTo(4);
    }

    @Test
    void aSlowRateStillTakesOne() {
        var bucket = new TokenBucket(Rate.perSecond(0.1), 0);

        assertThat(taken(bucket, 0, 2)).isEqualTo(1);
        assertThat(taken(bucket, 9 * SECOND, 1)).isZero();
        assertThat(taken(bucket, 10 * SECOND, 1)).isEqualTo(1);
    }

    @Test
    void aRateIsMoreThanNothing() {
        assertThatThrownBy(() -> Rate.perSecond(0)).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> new Rate(5, 0.5)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> Rate.perSecond(Double.NaN)).hasMessageContaining("more than 0");
    }

    private static int taken(TokenBucket bucket, long now, int calls) {
        int taken = 0;
        for (int i = 0; i < calls; i++) {
            taken += bucket.take(now) ? 1 : 0;
        }
        return taken;
    }
}
