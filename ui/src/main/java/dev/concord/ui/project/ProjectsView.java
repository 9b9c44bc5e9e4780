package dev.concord.ui.project;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.Directory;
import dev.concord.project.ProjectCreations;
import dev.concord.project.Projects;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import dev.concord.ui.project.ProjectFilter.Show;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Projects: one's own, all of them, and those in which Concord does not work. */
@Route("projects")
@PageTitle("Projects · Concord")
@PermitAll
class ProjectsView extends Main implements AfterNavigationObserver {
    private static final List<Show> SHOWS = List.of(Show.values());

    private final Projects projects;
    private final Directory directory;
    private final ProjectCreations creations;
    private final Permissions permissions;
    private final ProjectRows rows;
    private final NewProjectDialog wishes;
    private final TextField words = new TextField();
    private final Tabs tabs = new Tabs();
    private final Div onTheirWay = new Div();
    private final Grid<ProjectRow> list = new Grid<>();
    private final Div nothing = new Div();
    private ProjectFilter filter = new ProjectFilter("", Show.MINE);

    ProjectsView(
            Projects projects,
            Directory directory,
            ProjectCreations creations,
            Permissions permissions,
            ProjectRows rows,
            NewProjectDialog wishes,
            Live live) {
        this.projects = projects;
        this.directory = directory;
        this.creations = creations;
        this.permissions = permissions;
        this.rows = rows;
        this.wishes = wishes;
        addClassNames("page", "projects");
        nothing.addClassName("nothing");
        onTheirWay.addClassName("on-their-way");
        setUpWords();
        setUpTabs();
        setUpList();
        add(head(), onTheirWay, list, nothing, keys());
        live.follow(this, Set.of(Topic.PROJECTS), this::show);
    }

    private Header head() {
        var head = new Header(new H1("Projects"), tabs, words);
        head.addClassName("page-head");
        if (permissions.may(Action.CREATE_PROJECT)) {
            var create = Key.on("N", new Button("New project", pressed -> wishes.open()));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            create.addClassName("end");
            head.add(create);
        }
        return head;
    }

    private void setUpWords() {
        words.setAriaLabel("Search projects");
        words.setPlaceholder("Name, purpose or owner");
        words.setPrefixComponent(Icon.SEARCH.draw());
        words.setClearButtonVisible(true);
        words.setMaxLength(200);
        words.setWidth("260px");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(filter.withText(change.getValue()));
            }
        });
        Key.on("/", words);
    }

    private void setUpTabs() {
        SHOWS.forEach(show -> tabs.add(Key.on("" + (SHOWS.indexOf(show) + 1), new Tab(show.words()))));
        tabs.addSelectedChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                change(filter.withShow(SHOWS.get(tabs.getSelectedIndex())));
            }
        });
    }

    private void setUpList() {
        list.addClassName("access-list");
        list.addThemeName("no-border");
        list.getElement().setAttribute("data-list", "");
        list.getElement().setAttribute("aria-label", "Projects");
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.addComponentColumn(rows::row);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var usual = projects.summaries("", true).isEmpty() ? Show.ALL : Show.MINE;
        filter = ProjectFilter.of(event.getLocation().getQueryParameters(), usual);
        show();
    }

    private void change(ProjectFilter other) {
        filter = other;
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, filter.location()));
        show();
    }

    private void show() {
        words.setValue(filter.text());
        tabs.setSelectedIndex(SHOWS.indexOf(filter.show()));
        onTheirWay.removeAll();
        creations.open().stream().map(rows::onItsWay).forEach(onTheirWay::add);
        var found = found();
        list.setItems(found);
        list.setVisible(!found.isEmpty());
        nothing.setVisible(found.isEmpty());
        nothing.removeAll();
        if (found.isEmpty()) {
            nothing.add(NoProjects.of(filter, projects.summaries("", false).size(), this::change));
        }
    }

    private List<ProjectRow> found() {
        Stream<ProjectRow> found = switch (filter.show()) {
            case MINE -> projects.summaries(filter.text(), true).stream().map(ProjectRow.Managed::new);
            case ALL -> projects.summaries(filter.text(), false).stream().map(ProjectRow.Managed::new);
            case NOT_MANAGED ->
                directory.notManaged().stream()
                        .filter(seen -> seen.name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(filter.text().strip().toLowerCase(java.util.Locale.ROOT)))
                        .map(ProjectRow.Foreign::new);
        };
        return found.toList();
    }

    private static KeyHints keys() {
        return new KeyHints(
                Key.of("Search", "/"),
                Key.of("Mine, all, not managed", "1", "2", "3"),
                Key.of("Move", "↑", "↓"),
                Key.of("Open", "Enter"),
                Key.of("New project", "N"));
    }
}
