package dev.concord.ui.environment;

import dev.concord.provisioning.Run;
import dev.concord.provisioning.RunKind;
import dev.concord.provisioning.RunState;
import dev.concord.provisioning.RunStep;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;

/** How runs and their steps are shown. */
final class RunLooks {
    private RunLooks() {}

    static Look of(Run run) {
        return switch (run.state()) {
            case RUNNING ->
                new Look(
                        Tone.GO,
                        Icon.MOVING,
                        "Running step %d of %d".formatted(at(run), run.steps().size()));
            case FAILED ->
                new Look(
                        Tone.BAD,
                        Icon.ALERT,
                        "Failed at step %d of %d".formatted(at(run), run.steps().size()));
            case REMOVING -> new Look(Tone.GO, Icon.MOVING, "Removing what was made");
            case DONE ->
                run.kind() == RunKind.DEPLOY
                        ? new Look(Tone.OK, Icon.CHECK_CIRCLE, "Deployed")
                        : new Look(Tone.IDLE, Icon.MINUS_CIRCLE, "Retired");
            case REMOVED -> new Look(Tone.IDLE, Icon.MINUS_CIRCLE, "Removed");
        };
    }

    static Look of(RunStep.State state) {
        return switch (state) {
            case DONE -> new Look(Tone.OK, Icon.CHECK_CIRCLE, "Done");
            case NOW -> new Look(Tone.GO, Icon.MOVING, "Now");
            case FAILED -> new Look(Tone.BAD, Icon.ALERT, "Failed");
            case TODO -> new Look(Tone.IDLE, Icon.TODO, "To do");
        };
    }

    static String title(Run run) {
        boolean done = run.state() == RunState.DONE;
        var deed = switch (run.kind()) {
            case DEPLOY -> done ? "Deployed" : "Deploying";
            case RETIRE -> done ? "Retired" : "Retiring";
        };
        return deed + " " + run.environmentName();
    }

    private static int at(Run run) {
        return 1
                + (int) run.steps().stream()
                        .takeWhile(step -> step.state() == RunStep.State.DONE)
                        .count();
    }
}
