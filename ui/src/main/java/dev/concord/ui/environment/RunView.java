package dev.concord.ui.environment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.provisioning.Run;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.RunKind;
import dev.concord.provisioning.RunState;
import dev.concord.provisioning.Runs;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Detail;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.TimeLine;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.Tone;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run: its steps as they are taken, what AWS says, and what to do when one fails. */
@Route("environments/runs/:" + EnvironmentsNavigation.ID)
@PermitAll
class RunView extends Detail<RunId> {
    private final Runs runs;
    private final Permissions permissions;
    private final RunOutcome outcome;
    private final Times times;
    private final Clock clock;
    private final Div body = new Div();
    private final Span heard = new Span();
    private @Nullable Run drawn;

    RunView(Runs runs, Permissions permissions, RunOutcome outcome, Times times, Clock clock, Live live) {
        super(EnvironmentsNavigation.ID, RunId::of, "Run");
        this.runs = runs;
        this.permissions = permissions;
        this.outcome = outcome;
        this.times = times;
        this.clock = clock;
        addClassNames("page", "run");
        body.addClassName("page-body");
        heard.addClassName("only-heard");
        heard.getElement().setAttribute("aria-live", "polite");
        add(heard, body, new KeyHints(Key.of("Try again", "R", "Enter")));
        follow(live, Topic.ENVIRONMENTS);
    }

    @Override
    protected String show(RunId id) {
        var run = runs.get(id);
        if (run.equals(drawn)) {
            return RunLooks.title(run);
        }
        drawn = run;
        var now = clock.instant();
        heard.setText(RunLooks.of(run).word());
        body.removeAll();
        body.add(crumbs(run), head(run), line(run, now), columns(run, now));
        return RunLooks.title(run);
    }

    private static Crumbs crumbs(Run run) {
        return run.environmentId() == null
                ? new Crumbs("Run", Crumbs.environments())
                : new Crumbs(
                        "Run",
                        Crumbs.environments(),
                        EnvironmentsNavigation.link(run.environmentId(), new Span(run.environmentName())));
    }

    private Div head(Run run) {
        var live = new Look(Tone.GO, Icon.MOVING, "Live").inline();
        live.setVisible(moving(run));
        live.addClassName("live");
        var end = new Div(live);
        end.addClassName("end");
        var head = new Div(new H1(RunLooks.title(run)), RunLooks.of(run).badge(), end);
        head.addClassName("page-title");
        return head;
    }

    private TimeLine line(Run run, Instant now) {
        var began = new Span(
                new Span("For %s, started by %s ".formatted(run.projectName(), run.startedByName())),
                times.at(run.startedAt()));
        var tone = RunLooks.of(run).tone();
        return new TimeLine(began, run.elapsed(stoppedAt(run, now)), run.usual().orElse(null), tone, moving(run));
    }

    /** A failed run stands still until a person wants it to go on. */
    private static boolean moving(Run run) {
        return !run.state().over() && run.state() != RunState.FAILED;
    }

    private static Instant stoppedAt(Run run, Instant now) {
        return moving(run)
                ? now
                : run.current()
                        .flatMap(step -> Optional.ofNullable(step.endedAt()))
                        .orElse(now);
    }

    private Div columns(Run run, Instant now) {
        var action = run.kind() == RunKind.DEPLOY ? Action.DEPLOY_ENVIRONMENT : Action.RETIRE_ENVIRONMENT;
        var left = new Div(RunSteps.card(run, now));
        if (!run.verdicts().isEmpty()) {
            left.add(VerdictList.card("Checks", run.verdicts()));
        }
        var right = new Div(outcome.card(run, permissions.may(action, run.project())), RunEvents.card(run, times));
        var columns = new Div(left, right);
        columns.addClassNames("halved", "run");
        return columns;
    }
}
