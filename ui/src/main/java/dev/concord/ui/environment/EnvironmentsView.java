package dev.concord.ui.environment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.Project;
import dev.concord.project.Projects;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.Run;
import dev.concord.provisioning.Runs;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import dev.concord.ui.acting.ActingFor;
import dev.concord.ui.acting.FollowsActing;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The environments of the acting project, and the runs that are under way; those of all projects for who sees them all. */
@Route(EnvironmentsNavigation.ENVIRONMENTS)
@PageTitle("Environments · Concord")
@PermitAll
class EnvironmentsView extends Main implements FollowsActing {
    private final Environments environments;
    private final Runs runs;
    private final Projects projects;
    private final Permissions permissions;
    private final ActingFor acting;
    private final EnvironmentRows rows;
    private final Span whose = new Span();
    private final Button deploy = new Button("Deploy environment", Icon.PLUS.draw());
    private final Div list = new Div();

    EnvironmentsView(
            Environments environments,
            Runs runs,
            Projects projects,
            Permissions permissions,
            ActingFor acting,
            EnvironmentRows rows,
            Live live) {
        this.environments = environments;
        this.runs = runs;
        this.projects = projects;
        this.permissions = permissions;
        this.acting = acting;
        this.rows = rows;
        addClassNames("page", "environments");
        whose.addClassName("dim");
        deploy.addThemeVariants(ButtonVariant.PRIMARY);
        deploy.addClassName("end");
        deploy.addClickListener(pressed -> EnvironmentsNavigation.openDeploy());
        var head = new Header(new H1("Environments"), whose, Key.on("n", deploy));
        head.addClassName("page-head");
        list.addClassName("rows");
        add(head, list, new KeyHints(Key.of("Deploy environment", "N")));
        live.follow(this, Set.of(Topic.ENVIRONMENTS, Topic.PROJECTS), this::show);
        show();
    }

    @Override
    public void actingChanged() {
        show();
    }

    private void show() {
        var all = permissions.may(Action.READ_AUDIT_TRAIL);
        var project = acting.project();
        whose.setText(
                all
                        ? "All projects"
                        : acting.membership().map(place -> place.projectName()).orElse(""));
        deploy.setVisible(acting.membership()
                .filter(place -> permissions.may(Action.DEPLOY_ENVIRONMENT, place.project()))
                .filter(place -> !acting.archived(place))
                .isPresent());
        list.removeAll();
        if (all) {
            fill(environments.all(), runs.open());
        } else if (project.isPresent()) {
            fill(environments.of(project.get()), open(project.get()));
        } else {
            list.add(new EmptyState(Icon.LAYERS, "You are in no project", "Environments belong to projects."));
        }
    }

    private List<Run> open(ProjectId project) {
        return runs.of(project).stream().filter(run -> !run.state().over()).toList();
    }

    private void fill(List<Environment> seen, List<Run> open) {
        var there = seen.stream().filter(one -> !one.status().equals("DELETED")).toList();
        if (there.isEmpty() && open.isEmpty()) {
            list.add(new EmptyState(
                    Icon.LAYERS,
                    "No environment yet",
                    "An environment is where a project works: Studio, its data, and what was granted to it."));
            return;
        }
        Map<ProjectId, String> names = projects.all().stream().collect(Collectors.toMap(Project::id, Project::name));
        if (!open.isEmpty()) {
            list.add(group("Under way"));
            open.forEach(run -> list.add(rows.row(run)));
            list.add(group("Environments"));
        }
        there.forEach(one -> list.add(
                rows.row(one, names.getOrDefault(one.project(), one.project().value()))));
    }

    private static Div group(String words) {
        var head = new Div(words);
        head.addClassName("group-head");
        return head;
    }
}
