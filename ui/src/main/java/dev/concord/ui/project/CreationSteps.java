package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.concord.identity.CreationStep;
import dev.concord.identity.ProjectCreation;
import dev.concord.identity.ProjectCreation.State;
import dev.concord.ui.parts.Steps;
import dev.concord.ui.parts.Steps.Mark;
import dev.concord.ui.parts.Times;
import java.util.ArrayList;
import java.util.List;

/** The steps of a creation, each with when AWS confirmed it. */
@org.springframework.stereotype.Component
class CreationSteps {
    private final Times times;

    CreationSteps(Times times) {
        this.times = times;
    }

    Component of(ProjectCreation creation) {
        var steps = new Steps();
        steps.addClassName("down");
        boolean next = true;
        for (var step : creation.way()) {
            var done = creation.steps().get(step);
            if (done != null) {
                steps.with(over(creation) ? Mark.OVER : Mark.DONE, step.words(), times.at(done), made(creation, step));
            } else {
                steps.with(next ? now(creation) : Mark.TODO, step.words());
                next = false;
            }
        }
        return steps;
    }

    private static boolean over(ProjectCreation creation) {
        return creation.state() == State.UNDONE;
    }

    private static Mark now(ProjectCreation creation) {
        return switch (creation.state()) {
            case CREATING -> Mark.NOW;
            case FAILED -> Mark.BAD;
            case PREPARED, DONE, UNDOING, UNDONE -> Mark.TODO;
        };
    }

    private static Component made(ProjectCreation creation, CreationStep step) {
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
