package dev.concord.ui.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.ui.parts.Tone;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;

class EnvironmentLooksTest {
    private static final String UNKNOWN = "Concord does not know this state";

    /** A state that a newer SDK knows fails here until it has its words. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
    void everyStateThatAwsCanShowHasItsWordAndWhatToDo(EnvironmentStatus status) {
        var looks = EnvironmentLooks.of(status.toString());
        assertThat(looks.todo()).doesNotContain(UNKNOWN).endsWith(".").contains(" ");
        assertThat(looks.look().word().replace(' ', '_')).isEqualToIgnoringCase(status.toString());
        assertThat(looks.look().tone()).isEqualTo(tone(status));
    }

    private static Tone tone(EnvironmentStatus status) {
        return switch (status) {
            case ACTIVE -> Tone.OK;
            case CREATING, UPDATING, DELETING -> Tone.GO;
            case DELETED, EXPIRED -> Tone.IDLE;
            case SUSPENDED, DISABLED -> Tone.WAIT;
            case CREATE_FAILED, UPDATE_FAILED, DELETE_FAILED, VALIDATION_FAILED, INACCESSIBLE -> Tone.BAD;
            case UNKNOWN_TO_SDK_VERSION -> Tone.DASH;
        };
    }

    @Test
    void whatNobodyKnowsIsShownAsThat() {
        assertThat(EnvironmentLooks.of("HIBERNATING").todo()).contains(UNKNOWN);
        assertThat(EnvironmentLooks.of("HIBERNATING").look().word()).isEqualTo("HIBERNATING");
        assertThat(EnvironmentLooks.of("HIBERNATING").look().tone()).isEqualTo(Tone.DASH);
    }

    @Test
    void noTwoStatesLookTheSame() {
        assertThat(Arrays.stream(EnvironmentStatus.values())
                        .map(status -> EnvironmentLooks.of(status.toString()).todo())
                        .filter(todo -> !todo.contains(UNKNOWN)))
                .doesNotHaveDuplicates();
    }
}
