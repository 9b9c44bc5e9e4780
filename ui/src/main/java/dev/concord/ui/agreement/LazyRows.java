package dev.concord.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.function.SerializableFunction;
import dev.concord.ui.parts.Scroll;

/** A list of any length, read page by page; as high as its rows as long as they are few. */
class LazyRows<T> extends Grid<T> {
    private static final int PAGE = 50;
    private static final int FEW = 8;

    private final Scroll<T> scroll;
    private int total;

    LazyRows(
            String name,
            SerializableFunction<T, ? extends Component> row,
            SerializableFunction<T, Object> id,
            Scroll.Reading<T> reading) {
        this.scroll = new Scroll<>(reading);
        addClassName("agreement-rows");
        addThemeName("no-border");
        getElement().setAttribute("data-list", "");
        getElement().setAttribute("aria-label", name);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(PAGE);
        addComponentColumn(row::apply);
        setItems(new CallbackDataProvider<T, Void>(
                query -> scroll.rows(query.getOffset(), query.getLimit()), query -> total, id::apply));
    }

    /** Reads again, and tells how many there are. */
    int read() {
        total = scroll.count();
        setVisible(total > 0);
        setAllRowsVisible(total <= FEW);
        getDataProvider().refreshAll();
        return total;
    }
}
