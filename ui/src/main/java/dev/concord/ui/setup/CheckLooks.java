package dev.concord.ui.setup;

import dev.concord.setup.CheckState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;

/** How a check's state is shown. */
final class CheckLooks {
    private CheckLooks() {}

    static Look of(CheckState state) {
        return switch (state) {
            case PASSED -> new Look(Tone.OK, Icon.SHIELD_CHECK, "Passed");
            case FAILED -> new Look(Tone.BAD, Icon.SHIELD_X, "Failed");
            case WARNING -> new Look(Tone.WAIT, Icon.SHIELD_ALERT, "Look at it");
            case UNKNOWN -> new Look(Tone.DASH, Icon.SHIELD_QUESTION, "Unknown");
        };
    }

    /** So many checks in this state, as "2 failed". */
    static Look count(CheckState state, long count) {
        var look = of(state);
        var word = state == CheckState.WARNING ? "to look at" : look.word().toLowerCase(java.util.Locale.ROOT);
        return new Look(look.tone(), look.icon(), count + " " + word);
    }
}
