package dev.concord.ui.subscription;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.SerializableFunction;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.Access;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A long list of accesses of one project, read page by page. */
class AccessList extends Grid<Access> {
    private static final int PAGE = 50;

    private final Reading reading;
    private @Nullable ProjectId project;

    AccessList(String name, SerializableFunction<Access, ? extends Component> row, Reading reading) {
        this.reading = reading;
        addClassName("access-list");
        addThemeName("no-border");
        getElement().setAttribute("data-list", "");
        getElement().setAttribute("aria-label", name);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(PAGE);
        addComponentColumn(row::apply);
        setItems(DataProvider.fromCallbacks(query -> page(query.getOffset(), query.getLimit()), query -> total()));
    }

    /** One page of what a project has. */
    interface Reading {
        Page<Access> page(ProjectId project, int offset, int limit);
    }

    void of(ProjectId other) {
        project = other;
        getDataProvider().refreshAll();
    }

    int total() {
        return project == null ? 0 : Math.toIntExact(reading.page(project, 0, 1).total());
    }

    private Stream<Access> page(int offset, int limit) {
        return project == null ? Stream.empty() : reading.page(project, offset, limit).items().stream();
    }
}
