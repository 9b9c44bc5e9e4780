package dev.concord.ui.environment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.Project;
import dev.concord.project.Projects;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.Studio;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Detail;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import jakarta.annotation.security.PermitAll;

/** One environment: how it stands and what to do, what it made, what is granted there, and its history. */
@Route("environments/:" + EnvironmentsNavigation.ID)
@PermitAll
class EnvironmentView extends Detail<String> {
    private final Environments environments;
    private final Projects projects;
    private final Permissions permissions;
    private final EnvironmentParts parts;
    private final RetireDialog retireDialog;
    private final Studio studio;
    private final Live live;
    private final Div actions = new Div();
    private final Div crumbs = new Div();
    private final Div head = new Div();
    private final Div body = new Div();
    private String offered = "";

    EnvironmentView(
            Environments environments,
            Projects projects,
            Permissions permissions,
            EnvironmentParts parts,
            RetireDialog retireDialog,
            Studio studio,
            Live live) {
        super(EnvironmentsNavigation.ID, id -> id, "Environment");
        this.environments = environments;
        this.projects = projects;
        this.permissions = permissions;
        this.parts = parts;
        this.retireDialog = retireDialog;
        this.studio = studio;
        this.live = live;
        addClassNames("page", "environment");
        actions.addClassName("end");
        var top = new Div(head, actions);
        top.addClassName("page-title");
        head.addClassNames("row", "wrap");
        var page = new Div(crumbs, top, body);
        page.addClassName("page-body");
        add(page, new KeyHints(Key.of("Open Studio", "O"), Key.of("Retire", "T")));
        follow(live, Topic.ENVIRONMENTS, Topic.PROJECTS, Topic.SUBSCRIPTIONS);
    }

    @Override
    protected String show(String id) {
        var environment = environments.get(id);
        crumbs.removeAll();
        crumbs.add(new Crumbs(environment.name(), Crumbs.environments()));
        head.removeAll();
        head.add(
                new H1(environment.name()),
                EnvironmentLooks.of(environment.status()).look().badge());
        var project = projects.get(environment.project());
        offer(environment, project, environments.retiring(environment.id()));
        body.removeAll();
        var sub = new Div(
                new Span("%s, account %s, %s".formatted(project.name(), environment.account(), environment.region())));
        sub.addClassName("page-sub");
        body.add(sub, parts.columns(environment));
        return environment.name();
    }

    /** The buttons stay as long as they mean the same: one may just be waiting for SageMaker. */
    private void offer(Environment environment, Project project, boolean retiring) {
        var wanted = environment.id() + environment.status() + retiring + project.archived();
        if (wanted.equals(offered)) {
            return;
        }
        offered = wanted;
        actions.removeAll();
        boolean gone = environment.status().equals("DELETED");
        boolean works = environment.active() && !retiring && !project.archived();
        if (works && permissions.may(Action.OPEN_STUDIO, environment.project())) {
            actions.add(new StudioButton(studio, environment.id(), live));
        }
        if (!gone && !retiring && permissions.may(Action.RETIRE_ENVIRONMENT, environment.project())) {
            var retire = new Button("Retire", Icon.TRASH.draw(), pressed -> retireDialog.open(environment));
            retire.addClassName("bad");
            actions.add(Key.on("t", retire));
        }
    }
}
