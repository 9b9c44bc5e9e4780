package dev.concord.ui.environment;

import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;

/** How DataZone's states of an environment are shown, and what to do in each; what is not known is shown as that. */
public record EnvironmentLooks(Look look, String todo) {
    public static EnvironmentLooks of(String status) {
        return switch (status) {
            case "ACTIVE" -> of(Tone.OK, Icon.CHECK_CIRCLE, "Active", "Ready to work in.");
            case "CREATING" -> of(Tone.GO, Icon.MOVING, "Creating", "DataZone makes it. The run shows how far it is.");
            case "UPDATING" -> of(Tone.GO, Icon.MOVING, "Updating", "DataZone changes it. Wait until it is active.");
            case "DELETING" -> of(Tone.GO, Icon.MOVING, "Deleting", "DataZone deletes it.");
            case "DELETED" -> of(Tone.IDLE, Icon.MINUS_CIRCLE, "Deleted", "It is gone. Nothing is left to do.");
            case "SUSPENDED" ->
                of(
                        Tone.WAIT,
                        Icon.CLOCK,
                        "Suspended",
                        "DataZone has suspended it. Ask the administrator of the AWS account why, or retire it.");
            case "DISABLED" ->
                of(
                        Tone.WAIT,
                        Icon.BAN,
                        "Disabled",
                        "DataZone has disabled it. An ML admin looks in DataZone whether it lacks its role, or retires it.");
            case "EXPIRED" ->
                of(
                        Tone.IDLE,
                        Icon.CLOCK,
                        "Expired",
                        "Its time is over. Retire it, and deploy a new one if one is needed.");
            case "INACCESSIBLE" ->
                of(
                        Tone.BAD,
                        Icon.LOCK,
                        "Inaccessible",
                        "DataZone can't reach it. Check that its account and the blueprint's roles are still there.");
            case "CREATE_FAILED" ->
                of(Tone.BAD, Icon.ALERT, "Create failed", "Open its run: try again, or remove what was made.");
            case "VALIDATION_FAILED" ->
                of(
                        Tone.BAD,
                        Icon.ALERT,
                        "Validation failed",
                        "DataZone did not take its values. Change the profile, then try again or retire it.");
            case "UPDATE_FAILED" ->
                of(
                        Tone.BAD,
                        Icon.ALERT,
                        "Update failed",
                        "It may still work as before. Read the reason, or retire it.");
            case "DELETE_FAILED" ->
                of(
                        Tone.BAD,
                        Icon.ALERT,
                        "Delete failed",
                        "Something holds it back. Read the reason, then retire it again.");
            default -> of(Tone.DASH, Icon.UNKNOWN, status, "Concord does not know this state. Look at it in DataZone.");
        };
    }

    private static EnvironmentLooks of(Tone tone, Icon icon, String word, String todo) {
        return new EnvironmentLooks(new Look(tone, icon, word), todo);
    }
}
