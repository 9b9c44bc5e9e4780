package dev.concord.ui.project;

import com.vaadin.flow.component.html.Span;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.project.ProjectFilter.Show;
import java.util.function.Consumer;

/** Why no project is shown, and the way on. */
final class NoProjects {
    private NoProjects() {}

    static EmptyState of(ProjectFilter filter, int all, Consumer<ProjectFilter> change) {
        return filter.text().isBlank() ? none(filter, all, change) : noMatch(filter, all, change);
    }

    private static EmptyState noMatch(ProjectFilter filter, int all, Consumer<ProjectFilter> change) {
        return new EmptyState(
                        Icon.SEARCH_X,
                        "No project matches “%s”".formatted(filter.text()),
                        "Names, purposes and owners are searched.")
                .offering(
                        Icon.X,
                        new Span("Show all"),
                        "%,d".formatted(all),
                        () -> change.accept(new ProjectFilter("", Show.ALL)));
    }

    private static EmptyState none(ProjectFilter filter, int all, Consumer<ProjectFilter> change) {
        return switch (filter.show()) {
            case MINE ->
                new EmptyState(
                                Icon.PROJECT,
                                "You are in no project",
                                "Ask to join one, or make your own: whoever makes a project owns it.")
                        .offering(
                                Icon.SEARCH,
                                new Span("All projects"),
                                "%,d".formatted(all),
                                () -> change.accept(filter.withShow(Show.ALL)));
            case ALL -> new EmptyState(Icon.PROJECT, "There is no project yet", "Whoever makes a project owns it.");
            case NOT_MANAGED ->
                new EmptyState(
                        Icon.CHECK_CIRCLE,
                        "Concord works in every project of the domain",
                        "Projects made elsewhere appear here, with the step that lets Concord in.");
        };
    }
}
