package dev.concord.ui.asset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.concord.audit.AuditTrail;
import dev.concord.catalog.Asset;
import dev.concord.shared.Slice;
import dev.concord.ui.audit.EntryLooks;
import dev.concord.ui.parts.MoreRows;
import dev.concord.ui.parts.Table;
import dev.concord.ui.parts.Times;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the trail says about an asset, latest first. */
@Component
class History {
    private final AuditTrail trail;
    private final Times times;

    History(AuditTrail trail, Times times) {
        this.trail = trail;
        this.times = times;
    }

    Div of(Asset asset) {
        var entries = trail.of(asset.id(), Slice.first(MoreRows.PAGE));
        if (entries.total() == 0) {
            return new Div(new Paragraph("Nothing is recorded yet."));
        }
        var table = new Table("When", "Who", "What", "Outcome", "Why");
        return new MoreRows<>(
                table,
                entry -> table.row(
                        times.at(entry.at()),
                        new Span(entry.actorName()),
                        new Span(entry.action() + " · " + entry.subject()),
                        EntryLooks.of(entry.outcome()).badge(),
                        new Span(Optional.ofNullable(entry.reason()).orElse(""))),
                entries,
                slice -> trail.of(asset.id(), slice));
    }
}
