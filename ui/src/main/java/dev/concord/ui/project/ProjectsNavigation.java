package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.concord.project.CreationId;
import dev.concord.shared.ProjectId;
import dev.concord.ui.parts.Icon;

/** Ways to projects, to one of them, and to one that is on its way. */
public final class ProjectsNavigation {
    static final String PROJECT = "projectId";
    static final String CREATION = "creationId";

    private ProjectsNavigation() {}

    public static SideNavItem item() {
        var item = new SideNavItem("Projects", ProjectsView.class, Icon.PROJECT.draw());
        item.setMatchNested(true);
        return item;
    }

    public static RouterLink link(ProjectId id, Component words) {
        var link = new RouterLink(ProjectView.class, to(id));
        link.add(words);
        return link;
    }

    public static void open(ProjectId id) {
        UI.getCurrent().navigate(ProjectView.class, to(id));
    }

    static RouterLink link() {
        return new RouterLink("Projects", ProjectsView.class);
    }

    static RouterLink link(CreationId id, Component words) {
        var link = new RouterLink(CreationView.class, to(id));
        link.add(words);
        return link;
    }

    static void open(CreationId id) {
        UI.getCurrent().navigate(CreationView.class, to(id));
    }

    static void openAll() {
        UI.getCurrent().navigate(ProjectsView.class);
    }

    private static RouteParameters to(ProjectId id) {
        return new RouteParameters(PROJECT, id.value());
    }

    private static RouteParameters to(CreationId id) {
        return new RouteParameters(CREATION, id.toString());
    }
}
