package dev.concord.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.inbox.Sight.State;
import dev.concord.shared.About;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SightTests {
    private static final Instant NOW = Instant.parse("2026-11-23T14:30:00Z");

    @Test
    void isFreshForTwoPausesAndKnownForTen() {
        assertThat(read(NOW.minusSeconds(59)).state(NOW)).isEqualTo(State.FRESH);
        assertThat(read(NOW.minusSeconds(60)).state(NOW)).isEqualTo(State.BEHIND);
        assertThat(read(NOW.minusSeconds(299)).state(NOW)).isEqualTo(State.BEHIND);
        assertThat(read(NOW.minusSeconds(300)).state(NOW)).isEqualTo(State.UNKNOWN);
    }

    /** What the last whole look showed first is as old as that look and the one that goes on. */
    @Test
    void whatTakesLongIsFreshUntilTheNextWholeLookEnds() {
        var minutes = Duration.ofMinutes(4);
        assertThat(sight(minutes, NOW.minusSeconds(539)).state(NOW)).isEqualTo(State.FRESH);
        assertThat(sight(minutes, NOW.minusSeconds(540)).state(NOW)).isEqualTo(State.BEHIND);
        assertThat(sight(minutes, NOW.minusSeconds(780)).state(NOW)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whatFailsIsUnknownHoweverShortlyItWasRead() {
        assertThat(sight(NOW, NOW.minusSeconds(5), NOW.minusSeconds(1)).state(NOW))
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void whatWasNeverReadIsBehindWhileItsFirstReadingIsDue() {
        assertThat(sight(NOW.minusSeconds(10), null, null).state(NOW)).isEqualTo(State.BEHIND);
        assertThat(sight(NOW.minusSeconds(60), null, null).state(NOW)).isEqualTo(State.UNKNOWN);
    }

    private static Sight read(Instant readAt) {
        return sight(NOW.minusSeconds(86_400), readAt, null);
    }

    private static Sight sight(Duration takes, Instant lookedAt) {
        return sight(takes, NOW.minusSeconds(86_400), lookedAt, null);
    }

    private static Sight sight(Instant listedAt, @Nullable Instant lookedAt, @Nullable Instant failingSince) {
        return sight(Duration.ZERO, listedAt, lookedAt, failingSince);
    }

    private static Sight sight(
            Duration takes, Instant listedAt, @Nullable Instant lookedAt, @Nullable Instant failingSince) {
        var about = new About("Credit Risk", "projects/risk", Set.of());
        var pause = Duration.ofSeconds(30);
        return new Sight("project", "risk", about, pause, takes, listedAt, lookedAt, failingSince, null);
    }
}
