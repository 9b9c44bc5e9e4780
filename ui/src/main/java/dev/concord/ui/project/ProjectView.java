package dev.concord.ui.project;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.Projects;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One project: everything for those who see it; name, purpose, owners and a way in for everybody else. */
@Route("projects/:" + ProjectsNavigation.PROJECT)
@PermitAll
class ProjectView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final Projects projects;
    private final Permissions permissions;
    private final ProjectHeader header;
    private final ProjectTabs tabs;
    private final Div head = new Div();
    private @Nullable ProjectId shown;
    private String title = "Project";

    ProjectView(Projects projects, Permissions permissions, ProjectHeader header, ProjectTabs tabs, Live live) {
        this.projects = projects;
        this.permissions = permissions;
        this.header = header;
        this.tabs = tabs;
        addClassNames("page", "project");
        head.addClassName("project-head");
        var columns = new Div(tabs);
        columns.addClassNames("columns", "alone");
        var body = new Div(head, columns);
        body.addClassName("page-body");
        add(body, keys());
        live.follow(this, Set.of(Topic.PROJECTS, Topic.ENVIRONMENTS, Topic.SUBSCRIPTIONS, Topic.CATALOG), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = new ProjectId(
                event.getRouteParameters().get(ProjectsNavigation.PROJECT).orElse(""));
        show();
    }

    @Override
    public String getPageTitle() {
        return title + " · Concord";
    }

    private void show() {
        if (shown == null) {
            return;
        }
        title = projects.summary(shown).name();
        boolean sees = permissions.may(Action.SEE_PROJECT, shown);
        head.removeAll();
        tabs.setVisible(sees);
        if (sees) {
            var project = projects.seen(shown);
            head.add(header.of(project, this::show));
            tabs.show(project, this::show);
        } else {
            head.add(header.of(projects.summary(shown), this::show));
        }
    }

    private static KeyHints keys() {
        return new KeyHints(
                Key.of("Tabs", "1", "2", "3", "4", "5", "6", "7"),
                Key.of("Edit", "E"),
                Key.of("Add a member", "M"),
                Key.of("Ask to join", "J"),
                Key.of("Projects", "Esc"));
    }
}
