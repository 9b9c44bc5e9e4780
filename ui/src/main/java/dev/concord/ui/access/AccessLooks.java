package dev.concord.ui.access;

import dev.concord.subscription.AccessState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;

/** Icon, word and tone of each state. "Approved" never stands alone, and nothing is claimed before AWS confirmed it. */
public final class AccessLooks {
    private AccessLooks() {}

    public static Look of(AccessState state) {
        return switch (state) {
            case PENDING -> new Look(Tone.WAIT, Icon.CLOCK, "Pending");
            case REJECTED -> new Look(Tone.IDLE, Icon.MINUS_CIRCLE, "Rejected");
            case WITHDRAWN -> new Look(Tone.IDLE, Icon.MINUS_CIRCLE, "Withdrawn");
            case ACCEPTED -> new Look(Tone.WAIT, Icon.LAYERS, "Accepted in DataZone");
            case WAITING -> new Look(Tone.WAIT, Icon.LAYERS, "Approved, no environment yet");
            case GRANTING -> new Look(Tone.GO, Icon.MOVING, "Approved, granting");
            case GRANTED -> new Look(Tone.OK, Icon.CHECK_CIRCLE, "Granted");
            case REMOVED -> new Look(Tone.BAD, Icon.ALERT, "Removed in AWS");
            case FAILED -> new Look(Tone.BAD, Icon.ALERT, "Failed");
            case REVOKING -> new Look(Tone.GO, Icon.UNDO, "Revoking");
            case KEPT -> new Look(Tone.BAD, Icon.ALERT, "Ended, permission kept");
            case REVOKED -> new Look(Tone.IDLE, Icon.BAN, "Revoked");
        };
    }

    /** One sentence that says what the state means for whoever asked. */
    public static String sentence(AccessState state) {
        return switch (state) {
            case PENDING -> "An owner has to decide. Nothing is granted yet.";
            case REJECTED -> "An owner said no. The project can request access again.";
            case WITHDRAWN ->
                "It was taken back in DataZone before it was decided. The project can request access again.";
            case ACCEPTED ->
                "Somebody accepted it in DataZone. Concord grants nothing by itself; an owner can have it granted.";
            case WAITING -> "Approved. No environment has it yet; AWS is told once the project has an active one.";
            case GRANTING -> "Approved, but AWS has not confirmed it. You can use it once it says Granted.";
            case GRANTED -> "AWS confirmed the access. The project's environment can use it.";
            case REMOVED ->
                "AWS shows the access no longer, though nobody revoked it here. An owner can have it granted again.";
            case FAILED -> "AWS refused. The cause is beside it.";
            case REVOKING -> "The portal denies already. AWS has not confirmed that the access is gone.";
            case KEPT ->
                "The subscription ended in DataZone, which left the permission in AWS. Only somebody with AWS can take it away.";
            case REVOKED -> "AWS shows that the access is gone.";
        };
    }
}
