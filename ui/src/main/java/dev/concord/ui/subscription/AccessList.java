package dev.concord.ui.subscription;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.SerializableFunction;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import dev.concord.subscription.Access;
import dev.concord.ui.parts.Scroll;
import org.jspecify.annotations.Nullable;

/** A long list of accesses of one project, read page by page. */
class AccessList extends Grid<Access> {
    private static final int PAGE = 50;

    private final Reading reading;
    private final Scroll<Access> scroll = new Scroll<>(this::page);
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
        setItems(DataProvider.fromCallbacks(
                query -> scroll.rows(query.getOffset(), query.getLimit()), query -> scroll.count()));
    }

    /** One page of what a project has. */
    interface Reading {
        Page<Access> page(ProjectId project, Slice slice);
    }

    void of(ProjectId other) {
        project = other;
        getDataProvider().refreshAll();
    }

    int total() {
        return scroll.count();
    }

    private Page<Access> page(Slice slice) {
        return project == null ? Page.none() : reading.page(project, slice);
    }
}
