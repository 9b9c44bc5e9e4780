package dev.concord.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.concord.shared.Changed;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Readings.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final Reading ASSET = new Reading(Set.of(Topic.CATALOG), () -> "a1", () -> {});
    private static final Reading CATALOG = new Reading(Set.of(Topic.CATALOG), () -> "", () -> {});

    @Test
    void aPageOfOneThingReadsAgainOnlyWhenThatChangedOrAnything() {
        assertThat(ASSET.concerns(Changed.one(Topic.CATALOG, "a1"))).isTrue();
        assertThat(ASSET.concerns(Changed.all(Topic.CATALOG))).isTrue();
        assertThat(ASSET.concerns(Changed.one(Topic.CATALOG, "a2"))).isFalse();
        assertThat(ASSET.concerns(Changed.one(Topic.PROJECTS, "a1"))).isFalse();
    }

    @Test
    void aListReadsAgainWhateverChanged() {
        assertThat(CATALOG.concerns(Changed.one(Topic.CATALOG, "a2"))).isTrue();
        assertThat(CATALOG.concerns(Changed.all(Topic.CATALOG))).isTrue();
        assertThat(CATALOG.concerns(Changed.all(Topic.PROJECTS))).isFalse();
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingRead() {
        var read = new ArrayList<String>();
        Runnable broken = () -> {
            throw new IllegalStateException("No database");
        };
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> Readings.run(List.of(broken, () -> read.add("asset"), broken, () -> read.add("queue"))))
                .withMessage("No database");
        assertThat(read).containsExactly("asset", "queue");
    }
}
