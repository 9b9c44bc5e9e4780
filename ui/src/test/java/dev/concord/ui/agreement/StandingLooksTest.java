package dev.concord.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.agreement.Standing;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingLooksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:30:00Z");

    @Test
    void saysInStepOnlyWhenNothingWaitsNothingDiffersAndEverythingWasLookedAt() {
        assertThat(look(0, 0, 0, null))
                .satisfies(look -> assertThat(look.word()).isEqualTo("In step with DataZone"))
                .satisfies(look -> assertThat(look.tone()).isEqualTo(Tone.OK));
        assertThat(look(0, 0, 1, null).word()).isEqualTo("Catching up: 1 write waits");
        assertThat(look(0, 0, 1400, null).word()).isEqualTo("Catching up: 1,400 writes wait");
        assertThat(look(0, 0, 1, NOW).word()).isEqualTo("Not known since 14:02");
        assertThat(look(0, 2, 1, NOW).word()).isEqualTo("Differs: 2");
        assertThat(look(2, 2, 1, NOW).word()).isEqualTo("2 writes failed");
        assertThat(look(2, 2, 1, NOW).tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void whatWasLookedAtTooLongAgoIsCatchingUpThoughNothingWaits() {
        assertThat(StandingLooks.of(new Standing(NOW, 0, 0, 0, 3, NOW, null, List.of()), since -> "")
                        .word())
                .isEqualTo("Catching up");
    }

    @Test
    void beforeTheFirstLookNothingIsKnown() {
        assertThat(StandingLooks.of(new Standing(NOW, 0, 0, 0, 0, null, null, List.of()), since -> "")
                        .word())
                .isEqualTo("Not known yet");
    }

    private static Look look(int failed, int differences, int waiting, @Nullable Instant unknownSince) {
        var standing = new Standing(NOW, failed, differences, waiting, 0, NOW, unknownSince, List.of());
        return StandingLooks.of(standing, since -> "14:02");
    }
}
