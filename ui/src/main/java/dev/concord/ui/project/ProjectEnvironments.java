package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.concord.project.Project;
import dev.concord.provisioning.Environments;
import dev.concord.ui.environment.EnvironmentLooks;
import dev.concord.ui.environment.EnvironmentsNavigation;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Table;

/** The environments of a project, as DataZone last showed them. */
@org.springframework.stereotype.Component
class ProjectEnvironments {
    private final Environments environments;

    ProjectEnvironments(Environments environments) {
        this.environments = environments;
    }

    Component of(Project project) {
        var found = environments.of(project.id()).stream()
                .filter(environment -> !environment.status().equals("DELETED"))
                .toList();
        if (found.isEmpty()) {
            return new EmptyState(
                    Icon.LAYERS, "No environment yet", "What is granted to the project is used in its environments.");
        }
        var table = new Table("Environment", "State in DataZone", "Account", "Region");
        found.forEach(environment -> table.row(
                EnvironmentsNavigation.link(environment.id(), new Span(environment.name())),
                EnvironmentLooks.of(environment.status()).look().badge(),
                new Span(environment.account()),
                new Span(environment.region())));
        return table;
    }
}
