package dev.concord.ui.audit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Scroll;
import dev.concord.ui.parts.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole trail, latest first, to be read and searched. */
@Route("audit")
@PageTitle("Audit trail · Concord")
@RolesAllowed({"ADMIN", "AUDITOR"})
class AuditView extends Main {
    private static final int PAGE = 50;
    private static final int LONGEST = 200;

    private final Scroll<AuditEntry> scroll;
    private final Times times;
    private final TextField words = new TextField();
    private final Span found = new Span();
    private final Grid<AuditEntry> entries = new Grid<>();

    AuditView(AuditTrail trail, Times times, Live live) {
        this.times = times;
        this.scroll = new Scroll<>(slice -> trail.entries(words.getValue(), slice));
        addClassNames("page", "audit");
        found.addClassNames("dim", "s", "end");
        found.getElement().setAttribute("role", "status");
        var head = new Header(new H1("Audit trail"), words, found);
        head.addClassName("page-head");
        setUpWords();
        setUpEntries();
        add(head, entries, new KeyHints(Key.of("Filter", "/"), Key.of("Move", "↑", "↓")));
        live.follow(this, Set.of(Topic.SUBSCRIPTIONS, Topic.CATALOG, Topic.OUTBOX), this::show);
    }

    private void setUpWords() {
        words.setAriaLabel("Filter the trail");
        words.setPlaceholder("Person, asset, operation, request id");
        words.setPrefixComponent(Icon.SEARCH.draw());
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST);
        words.setWidth("340px");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> show());
        Key.on("/", words);
    }

    private void setUpEntries() {
        entries.addClassName("audit-grid");
        entries.getElement().setAttribute("data-list", "");
        entries.getElement().setAttribute("aria-label", "Entries");
        entries.setSelectionMode(Grid.SelectionMode.NONE);
        entries.setPageSize(PAGE);
        entries.addComponentColumn(entry -> times.at(entry.at()))
                .setHeader("When")
                .setWidth("130px")
                .setFlexGrow(0);
        entries.addColumn(AuditEntry::actorName)
                .setHeader("Who")
                .setWidth("150px")
                .setFlexGrow(0);
        entries.addComponentColumn(entry -> EntryLooks.of(entry.outcome()).badge())
                .setHeader("Kind")
                .setWidth("120px")
                .setFlexGrow(0);
        entries.addColumn(AuditEntry::action).setHeader("What");
        entries.addColumn(AuditEntry::subject).setHeader("About");
        entries.addColumn(entry -> text(entry.reason())).setHeader("Why");
        entries.addComponentColumn(AuditView::call).setHeader("AWS call");
        entries.setItems(DataProvider.fromCallbacks(
                query -> scroll.rows(query.getOffset(), query.getLimit()), query -> total()));
    }

    private int total() {
        int total = scroll.count();
        found.setText(total == 1 ? "1 entry" : "%,d entries".formatted(total));
        return total;
    }

    private void show() {
        entries.getDataProvider().refreshAll();
    }

    private static Span call(AuditEntry entry) {
        var call = new Span(text(entry.awsOperation()) + " " + text(entry.awsRequestId()));
        call.addClassName("mono");
        call.setTitle(call.getText());
        return call;
    }

    private static String text(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
