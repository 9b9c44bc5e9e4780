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

    private static Sight sight(Instant listedAt, @Nullable Instant readAt, @Nullable Instant failingSince) {
        var about = new About("Credit Risk", "projects/risk", Set.of());
        return new Sight("project", "risk", about, Duration.ofSeconds(30), listedAt, readAt, failingSince, null);
    }
}
