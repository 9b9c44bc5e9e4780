package dev.concord.ui.project;

import com.vaadin.flow.component.html.Span;
import dev.concord.project.CreationStep;
import dev.concord.project.ProjectCreation;
import dev.concord.project.ProjectCreation.State;
import dev.concord.ui.parts.Card;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.StepLine;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps of a creation: when AWS confirmed each, and its time against the usual one. */
@org.springframework.stereotype.Component
class CreationSteps {
    private final Times times;

    CreationSteps(Times times) {
        this.times = times;
    }

    Card of(ProjectCreation creation, Map<CreationStep, Duration> usual, Instant now) {
        var card = StepLine.card();
        var left = creation.left();
        for (var step : creation.way()) {
            var done = creation.steps().get(step);
            var next = left.indexOf(step) == 0;
            var look = done == null ? coming(creation, next) : done(creation);
            var live = next && creation.state() == State.CREATING;
            var end = done == null && live ? now : done;
            card.with(new StepLine(
                    look,
                    step.words(),
                    done == null ? new Span() : new Span(times.clock(done), made(creation, step)),
                    end == null ? null : Duration.between(creation.began(step), end),
                    usual.get(step),
                    live));
        }
        return card;
    }

    private static Look done(ProjectCreation creation) {
        return creation.state() == State.UNDONE
                ? new Look(Tone.IDLE, Icon.BAN, "Undone")
                : new Look(Tone.OK, Icon.CHECK_CIRCLE, "Done");
    }

    private static Look coming(ProjectCreation creation, boolean next) {
        var todo = new Look(Tone.IDLE, Icon.TODO, "To do");
        if (!next) {
            return todo;
        }
        return switch (creation.state()) {
            case CREATING -> new Look(Tone.GO, Icon.MOVING, "Now");
            case FAILED -> new Look(Tone.BAD, Icon.ALERT, "Failed");
            case PREPARED, DONE, UNDOING, UNDONE -> todo;
        };
    }

    private static Span made(ProjectCreation creation, CreationStep step) {
        var made = new Span(
                switch (step) {
                    case ROLE, POLICY -> " " + creation.roleName();
                    case PROJECT -> " " + creation.project();
                    case PROFILE, ROLE_IN, PERSON_IN, CREATOR_OUT, VERIFIED, MARK_OFF -> "";
                });
        made.addClassName("mono");
        return made;
    }

    /** In words, for the person who is about to undo. */
    static String whatUndoRemoves(ProjectCreation creation) {
        List<String> made = new ArrayList<>();
        if (creation.kind() == ProjectCreation.Kind.CREATE && creation.has(CreationStep.PROJECT)) {
            made.add("the project");
        }
        if (creation.has(CreationStep.ROLE)) {
            made.add("the role " + creation.roleName());
        }
        return made.isEmpty() ? "Nothing was made so far" : "Removes " + String.join(" and ", made) + ", nothing else";
    }
}
