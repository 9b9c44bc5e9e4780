package dev.concord.ui.queue;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.identity.CurrentPerson;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Times;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** One queue for all projects that a person decides for: the list, and beside it what a decision needs to know. */
@Route("queue")
@PageTitle("Approval queue · Concord")
@PermitAll
class QueueView extends Main implements BeforeEnterObserver {
    private static final int PAGE = 20;

    private final Lines lines;
    private final RequestDetail detail;
    private final Grid<Line> list = new Grid<>();
    private final Div split = new Div();
    private final Div empty = new Div(new EmptyState(
            Icon.INBOX,
            "Nothing waits for you",
            "Requests for assets of projects that you own or steward appear here."));

    QueueView(Lines lines, RequestDetail detail, CurrentPerson current, Times times, Live live) {
        this.lines = lines;
        this.detail = detail;
        addClassNames("page", "queue");
        var head = new Header(new H1("Approval queue"));
        head.addClassName("page-head");
        setUpList(current, times);
        split.addClassName("split");
        split.add(list, detail);
        empty.addClassName("nothing");
        add(head, split, empty, keys());
        detail.whenDecided(this::show);
        live.follow(this, Set.of(Topic.SUBSCRIPTIONS), this::changed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
        selectFirst();
    }

    private void selectFirst() {
        lines.first().ifPresent(list::select);
    }

    private void setUpList(CurrentPerson current, Times times) {
        var reader = current.get().id();
        list.addClassName("queue-list");
        list.getElement().setAttribute("data-list", "");
        list.getElement().setAttribute("aria-label", "Requests");
        list.addThemeName("no-border");
        list.setPageSize(PAGE);
        list.addComponentColumn(line -> new LineRow(line, reader, times));
        list.setItemSelectableProvider(Line.Item.class::isInstance);
        list.setItems(DataProvider.fromCallbacks(
                query -> lines.piece(query.getOffset(), query.getLimit()), query -> lines.count()));
        list.addCellFocusListener(
                focus -> focus.getItem().filter(Line.Item.class::isInstance).ifPresent(list::select));
        ((GridSingleSelectionModel<Line>) list.getSelectionModel()).setDeselectAllowed(false);
        list.asSingleSelect().addValueChangeListener(chosen -> {
            if (chosen.getValue() instanceof Line.Item item) {
                detail.show(item.access().request());
            }
        });
    }

    private void show() {
        boolean any = lines.count() > 0;
        split.setVisible(any);
        empty.setVisible(!any);
        list.getDataProvider().refreshAll();
    }

    private void changed() {
        show();
        if (list.asSingleSelect().isEmpty()) {
            selectFirst();
        }
        detail.changed();
    }

    private static KeyHints keys() {
        return new KeyHints(
                Key.of("Next, previous", "J", "K"),
                Key.of("Approve", "A", "Enter"),
                Key.of("Reject", "R", "Ctrl Enter"),
                Key.of("Comment", "C"),
                Key.of("Open asset", "O"));
    }
}
