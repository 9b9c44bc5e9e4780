package dev.concord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningPartsTest {

    private final List<String> stopped = new ArrayList<>();
    private final RunningParts parts = new RunningParts();

    @Test
    void stopsInTheOppositeOrderAndOnce() {
        parts.add(() -> stopped.add("database"));
        parts.add(() -> stopped.add("portal"));
        parts.close();
        parts.close();
        assertThat(stopped).containsExactly("portal", "database");
    }

    @Test
    void goesOnWhenAPartFailsToStop() {
        parts.add(() -> stopped.add("database"));
        parts.add(() -> {
            throw new IllegalStateException("stuck");
        });
        parts.close();
        assertThat(stopped).containsExactly("database");
    }

    @Test
    void stopsAPartThatCameTooLate() {
        parts.close();
        assertThatThrownBy(() -> parts.add(() -> stopped.add("late"))).isInstanceOf(CannotStart.class);
        assertThat(stopped).containsExactly("late");
    }
}
