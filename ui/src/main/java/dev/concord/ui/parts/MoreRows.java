package dev.concord.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import dev.concord.shared.Page;
import dev.concord.shared.Slice;
import java.util.Optional;

/** A table of any length: a page of it, and more at a press. */
public final class MoreRows<T> extends Div {
    /** Rows of a page. */
    public static final int PAGE = 100;

    private final SerializableConsumer<T> row;
    private final Scroll.Reading<T> reading;
    private final Span shown = new Span();
    private final Button more = new Button("Show more");
    private final Paragraph foot = new Paragraph(shown, more);
    private Page<T> last;
    private int rows;

    /** The row adds itself to the table; the first page was read already. */
    public MoreRows(Table table, SerializableConsumer<T> row, Page<T> first, Scroll.Reading<T> reading) {
        this.row = row;
        this.reading = reading;
        this.last = first;
        foot.addClassNames("row", "more");
        shown.addClassNames("s", "dim");
        shown.getElement().setAttribute("role", "status");
        more.addThemeName("small");
        more.setDisableOnClick(true);
        more.addClickListener(click -> add());
        add(table, foot);
        show();
    }

    private void add() {
        last = reading.page(Slice.after(Optional.ofNullable(last.next()), PAGE));
        show();
        more.setEnabled(true);
    }

    private void show() {
        last.items().forEach(row);
        rows += last.items().size();
        shown.setText("%,d of %,d".formatted(rows, last.total()));
        foot.setVisible(last.next() != null);
    }
}
