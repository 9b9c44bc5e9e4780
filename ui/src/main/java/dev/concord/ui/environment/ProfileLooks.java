package dev.concord.ui.environment;

import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.ProfileRevision;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;

/** How environment profiles are shown. */
final class ProfileLooks {
    private ProfileLooks() {}

    static Look of(EnvironmentProfile profile) {
        if (profile.deleting()) {
            return new Look(Tone.GO, Icon.MOVING, "Deleting");
        }
        return of(profile.latest().state());
    }

    static Look of(ProfileRevision.State state) {
        return switch (state) {
            case CHECKING -> new Look(Tone.GO, Icon.MOVING, "Checking");
            case REFUSED -> new Look(Tone.BAD, Icon.SHIELD_X, "A check failed");
            case CHECKED -> new Look(Tone.WAIT, Icon.SHIELD_CHECK, "Checked, not made");
            case MAKING -> new Look(Tone.GO, Icon.MOVING, "Being made");
            case MADE -> new Look(Tone.OK, Icon.CHECK_CIRCLE, "Made");
            case FAILED -> new Look(Tone.BAD, Icon.ALERT, "Not made");
            case DROPPED -> new Look(Tone.IDLE, Icon.MINUS_CIRCLE, "Dropped");
        };
    }
}
