package dev.concord.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A short table that is read as a whole; long lists are a Grid. */
public final class Table extends Div {
    private final NativeTable table = new NativeTable();

    public Table(String... heads) {
        addClassName("scrolls");
        var row = new NativeTableRow();
        for (String head : heads) {
            var cell = new NativeTableHeaderCell(head);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        table.getHead().add(row);
        add(table);
    }

    public Table row(Component... cells) {
        var row = new NativeTableRow();
        for (Component cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        table.getBody().add(row);
        return this;
    }
}
