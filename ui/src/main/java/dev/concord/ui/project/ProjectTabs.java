package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.project.Project;
import dev.concord.ui.parts.Key;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The tabs of a project; only the open one is read. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ProjectTabs extends TabSheet {
    private final List<Named> contents;
    private Runnable again = () -> {};

    ProjectTabs(
            ProjectOverview overview,
            MemberList members,
            ProjectEnvironments environments,
            ProjectAssets assets,
            ProjectAccess access,
            ProjectHistory history) {
        contents = List.of(
                new Named("Overview", overview::of),
                new Named("Members", members::of),
                new Named("Environments", (project, changed) -> environments.of(project)),
                new Named("Assets", (project, changed) -> assets.of(project)),
                new Named("Subscriptions", (project, changed) -> access.subscribed(project)),
                new Named("Requests", (project, changed) -> access.requests(project)),
                new Named("History", (project, changed) -> history.of(project)));
        for (int place = 0; place < contents.size(); place++) {
            add(Key.on("" + (place + 1), new Tab(contents.get(place).name())), new Div());
        }
        addSelectedChangeListener(chosen -> again.run());
    }

    /** What a tab shows. */
    private interface Content {
        Component of(Project project, Runnable changed);
    }

    private record Named(String name, Content content) {}

    void show(Project project, Runnable changed) {
        again = () -> refill(project, changed);
        again.run();
    }

    private void refill(Project project, Runnable changed) {
        var open = (Div) getComponent(getSelectedTab());
        open.removeAll();
        open.add(contents.get(getSelectedIndex()).content().of(project, changed));
    }
}
