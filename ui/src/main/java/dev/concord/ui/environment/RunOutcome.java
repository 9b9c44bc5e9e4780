package dev.concord.ui.environment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.concord.provisioning.Provisioning;
import dev.concord.provisioning.Run;
import dev.concord.provisioning.RunKind;
import dev.concord.provisioning.RunState;
import dev.concord.provisioning.RunStep;
import dev.concord.provisioning.Step;
import dev.concord.ui.parts.Card;
import dev.concord.ui.parts.CopyButton;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyCap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a run is at, or what became of it, and what a person can do now. */
@Component
class RunOutcome {
    private final Provisioning provisioning;

    RunOutcome(Provisioning provisioning) {
        this.provisioning = provisioning;
    }

    /** The buttons are for those who may start such a run. */
    Card card(Run run, boolean mayAct) {
        return switch (run.state()) {
            case RUNNING, REMOVING -> going(run);
            case FAILED -> failed(run, mayAct);
            case DONE, REMOVED -> over(run);
        };
    }

    private static Card going(Run run) {
        var step = run.current();
        var title = step.map(now -> now.step().words()).orElse("About to begin");
        var note = step.map(RunStep::note).filter(said -> !said.isEmpty()).orElse("AWS has not confirmed yet.");
        return new Card(RunLooks.of(run), title).withBody(new Paragraph(note), small("You can close this page."));
    }

    private Card failed(Run run, boolean mayAct) {
        var step = run.current().map(RunStep::step);
        var card = new Card(
                RunLooks.of(run),
                step.map(Step::words).map("Failed: %s"::formatted).orElse("Failed"));
        var reason = Optional.ofNullable(run.failure()).orElse("No reason is known");
        var text = new Span(reason);
        text.addClassName("s");
        var said = new Div(text, new CopyButton("reason", reason));
        said.addClassNames("aws-said", "row");
        card.withBody(said, small(whatThen(run)));
        if (mayAct) {
            card.withFoot(actions(run));
        } else {
            card.withFoot(new Span("Those who may start such a run can try again."));
        }
        return card;
    }

    private static String whatThen(Run run) {
        if (run.kind() == RunKind.RETIRE) {
            return "Trying again looks what is left and goes on. What is deleted stays deleted.";
        }
        return run.environmentId() == null
                ? "Nothing was made. Trying again goes on with the failed step."
                : "Trying again removes what can't be used first, then makes it anew.";
    }

    private Div actions(Run run) {
        var again = new Button("Try again", Icon.AGAIN.draw(), pressed -> provisioning.retry(run.id()));
        again.addThemeVariants(ButtonVariant.PRIMARY);
        again.setSuffixComponent(new KeyCap("R"));
        var actions = new Div(Key.arming("r", again));
        actions.addClassNames("row", "wrap");
        if (run.kind() == RunKind.DEPLOY) {
            var remove =
                    new Button("Remove what was made", Icon.TRASH.draw(), pressed -> provisioning.remove(run.id()));
            remove.addClassName("bad");
            actions.add(remove);
        }
        return actions;
    }

    private static Card over(Run run) {
        var words = run.state() == RunState.REMOVED
                ? "Nothing of it is left in AWS."
                : run.kind() == RunKind.DEPLOY
                        ? "The environment is ready to work in."
                        : "Nothing of it is left in AWS.";
        var card = new Card(RunLooks.of(run), RunLooks.of(run).word()).withBody(new Paragraph(words));
        if (run.kind() == RunKind.DEPLOY && run.state() == RunState.DONE) {
            card.withFoot(EnvironmentsNavigation.link(run.environment(), new Span("Open the environment")));
        }
        return card;
    }

    private static Paragraph small(String text) {
        var small = new Paragraph(text);
        small.addClassNames("s", "dim");
        return small;
    }
}
