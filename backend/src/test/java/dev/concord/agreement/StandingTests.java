package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.inbox.Coverage;
import dev.concord.outbox.Backlog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTests {
    private static final Instant NOW = Instant.parse("2026-11-23T14:30:00Z");
    private static final Instant JUST_NOW = NOW.minusSeconds(20);
    private static final Coverage KNOWN = coverage("Assets", 3, 3, 0, JUST_NOW, null);

    @Test
    void inStepIsSaidOnlyOfWhatWasLookedAt() {
        var older = coverage("Grants", 1, 1, 0, NOW.minusSeconds(41), null);
        assertThat(standing(0, 0, 0, KNOWN, older)).satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(Standing.State.IN_STEP);
            assertThat(standing.looked()).isEqualTo(NOW.minusSeconds(41));
        });
        assertThat(standing(0, 0, 0).state()).isEqualTo(Standing.State.NOT_KNOWN);
        var unread = coverage("Grants", 2, 0, 2, null, NOW.minusSeconds(5));
        assertThat(standing(0, 0, 0, KNOWN, unread).state()).isEqualTo(Standing.State.NOT_KNOWN);
    }

    @Test
    void whatIsNotKnownSaysSinceWhenAndWhich() {
        var fails = coverage("Grants", 5, 4, 1, JUST_NOW, NOW.minusSeconds(1680));
        var late = coverage("Assets", 5, 4, 1, NOW.minusSeconds(900), NOW.minusSeconds(900));
        assertThat(standing(0, 0, 0, fails, late)).satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(Standing.State.NOT_KNOWN);
            assertThat(standing.unknownSince()).isEqualTo(Instant.parse("2026-11-23T14:02:00Z"));
            assertThat(standing.unknown()).containsExactly("Grants", "Assets");
        });
    }

    @Test
    void busyReadersAreBehindAndNotInStep() {
        var behind = coverage("Grants", 5, 4, 0, NOW.minusSeconds(120), null);
        assertThat(standing(0, 0, 0, KNOWN, behind)).satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(Standing.State.CATCHING_UP);
            assertThat(standing.behind()).isEqualTo(1);
            assertThat(standing.looked()).isEqualTo(NOW.minusSeconds(120));
        });
    }

    @Test
    void theWorstIsSaidFirst() {
        var fails = coverage("Grants", 5, 4, 1, JUST_NOW, NOW.minusSeconds(60));
        assertThat(standing(1, 0, 0, KNOWN).state()).isEqualTo(Standing.State.CATCHING_UP);
        assertThat(standing(1, 0, 0, fails).state()).isEqualTo(Standing.State.NOT_KNOWN);
        assertThat(standing(1, 0, 2, fails).state()).isEqualTo(Standing.State.DIFFERS);
        assertThat(standing(1, 1, 2, fails).state()).isEqualTo(Standing.State.FAILED);
    }

    private static Standing standing(int waiting, int failed, int differences, Coverage... observers) {
        return Standing.of(new Backlog(waiting, Optional.empty(), failed), differences, List.of(observers), NOW);
    }

    private static Coverage coverage(
            String title, int subjects, int fresh, int unknown, @Nullable Instant looked, @Nullable Instant since) {
        return new Coverage(title, title, subjects, fresh, unknown, 0, looked, since, null);
    }
}
