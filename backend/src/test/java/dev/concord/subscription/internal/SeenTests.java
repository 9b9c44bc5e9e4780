package dev.concord.subscription.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A reading that an earlier version wrote down and did not apply before it was replaced. */
class SeenTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aReadingWithoutEndsCanStillBeApplied() {
        var granted = JSON.readValue("{\"grants\": [], \"gone\": [\"g-1\"]}", Seen.GrantedTo.class);
        assertThat(granted).isEqualTo(new Seen.GrantedTo(List.of(), List.of("g-1"), List.of()));
        var shared = JSON.readValue("{\"environments\": [\"e-1\"]}", Seen.SharedWith.class);
        assertThat(shared.environments()).containsExactly("e-1");
        assertThat(shared.ended()).isEmpty();
    }
}
