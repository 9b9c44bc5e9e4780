package dev.concord.ui.environment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.Run;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.TypeIcon;
import org.springframework.stereotype.Component;

/** Environments and runs as lines of a list. */
@Component
class EnvironmentRows {
    private final Times times;

    EnvironmentRows(Times times) {
        this.times = times;
    }

    Div row(Environment environment, String project) {
        var looks = EnvironmentLooks.of(environment.status());
        var name = EnvironmentsNavigation.link(environment.id(), new Span(environment.name()));
        var facts = facts(project, environment.account(), environment.region());
        return row(Icon.LAYERS, "Environment", name, facts, looks.todo(), looks.look());
    }

    Div row(Run run) {
        var name = EnvironmentsNavigation.link(run.id(), new Span(RunLooks.title(run)));
        var facts = facts(run.projectName(), "by " + run.startedByName());
        facts.add(times.at(run.startedAt()));
        var note = run.current().map(step -> step.step().words()).orElse("");
        return row(Icon.AGAIN, "Run", name, facts, note, RunLooks.of(run));
    }

    static Div facts(String... facts) {
        var line = new Div();
        line.addClassNames("dotted", "s", "dim");
        for (String fact : facts) {
            line.add(new Span(fact));
        }
        return line;
    }

    static Div row(Icon icon, String kind, RouterLink name, Div facts, String note, Look look) {
        name.addClassName("name");
        name.getElement().setAttribute("data-open", "");
        var words = new Span(note);
        words.addClassName("s");
        var said = new Div(name, facts, words);
        said.addClassName("said");
        var state = new Div(look.badge());
        state.addClassName("state");
        var row = new Div(new TypeIcon(icon, kind), said, state);
        row.addClassName("hit");
        return row;
    }
}
