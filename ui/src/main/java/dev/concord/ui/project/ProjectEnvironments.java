package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.concord.identity.Project;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.Environments;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Table;
import dev.concord.ui.parts.Tone;
import java.util.Locale;

/** The environments of a project, as DataZone last showed them. */
@org.springframework.stereotype.Component
class ProjectEnvironments {
    private final Environments environments;

    ProjectEnvironments(Environments environments) {
        this.environments = environments;
    }

    Component of(Project project) {
        var found = environments.of(project.id());
        if (found.isEmpty()) {
            return new EmptyState(
                    Icon.LAYERS, "No environment yet", "What is granted to the project is used in its environments.");
        }
        var table = new Table("Environment", "State in DataZone", "Account", "Region");
        found.forEach(environment -> table.row(
                new Span(environment.name()),
                look(environment).badge(),
                new Span(environment.account()),
                new Span(environment.region())));
        return table;
    }

    private static Look look(Environment environment) {
        var word = environment.status().charAt(0)
                + environment.status().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return environment.active()
                ? new Look(Tone.OK, Icon.CHECK_CIRCLE, word)
                : new Look(Tone.IDLE, Icon.LAYERS, word);
    }
}
