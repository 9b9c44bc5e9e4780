package dev.concord.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.outbox.Backlog;
import dev.concord.ui.parts.Tone;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncLineTest {
    @Test
    void saysInStepOnlyWhenNothingWaitsAndNothingFailed() {
        assertThat(SyncLine.look(backlog(0, 0)).word()).isEqualTo("In step with DataZone");
        assertThat(SyncLine.look(backlog(1, 0)).word()).isEqualTo("Catching up: 1 write waits");
        assertThat(SyncLine.look(backlog(1400, 0)).word()).isEqualTo("Catching up: 1,400 writes wait");
        assertThat(SyncLine.look(backlog(3, 2)).word()).isEqualTo("2 writes failed");
        assertThat(SyncLine.look(backlog(3, 2)).tone()).isEqualTo(Tone.BAD);
    }

    private static Backlog backlog(int waiting, int failed) {
        return new Backlog(waiting, Optional.empty(), failed);
    }
}
