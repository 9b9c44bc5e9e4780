package dev.concord.ui.project;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.Projects;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Detail;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import jakarta.annotation.security.PermitAll;

/** One project: everything for those who see it; name, purpose, owners and a way in for everybody else. */
@Route("projects/:" + ProjectsNavigation.PROJECT)
@PermitAll
class ProjectView extends Detail<ProjectId> {
    private final Projects projects;
    private final Permissions permissions;
    private final ProjectHeader header;
    private final ProjectTabs tabs;
    private final Div head = new Div();

    ProjectView(Projects projects, Permissions permissions, ProjectHeader header, ProjectTabs tabs, Live live) {
        super(ProjectsNavigation.PROJECT, ProjectId::new, "Project");
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
        follow(live, Topic.PROJECTS, Topic.ENVIRONMENTS, Topic.SUBSCRIPTIONS, Topic.CATALOG);
    }

    @Override
    protected String show(ProjectId id) {
        var summary = projects.summary(id);
        boolean sees = permissions.may(Action.SEE_PROJECT, id);
        head.removeAll();
        tabs.setVisible(sees);
        if (sees) {
            var project = projects.seen(id);
            head.add(header.of(project, this::again));
            tabs.show(project, this::again);
        } else {
            head.add(header.of(summary, this::again));
        }
        return summary.name();
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
