package dev.concord.ui.asset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalog.Asset;
import dev.concord.shared.Slice;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import dev.concord.subscription.Decision;
import dev.concord.ui.access.AccessLooks;
import dev.concord.ui.access.GrantingAgain;
import dev.concord.ui.access.Revoking;
import dev.concord.ui.parts.MoreRows;
import dev.concord.ui.parts.Table;
import dev.concord.ui.parts.Times;
import org.springframework.stereotype.Component;

/** Every project that has or had access, who approved it, taking it back, and granting anew what AWS took away. */
@Component
class Holders {
    private final Accesses accesses;
    private final GrantingAgain granting;
    private final Revoking revoking;
    private final Times times;

    Holders(Accesses accesses, GrantingAgain granting, Revoking revoking, Times times) {
        this.accesses = accesses;
        this.granting = granting;
        this.revoking = revoking;
        this.times = times;
    }

    Div of(Asset asset, Runnable changed) {
        var holders = accesses.holders(asset.id(), Slice.first(MoreRows.PAGE));
        var all = new Div();
        var owner = new Paragraph("%s owns it.".formatted(asset.ownerName()));
        owner.addClassNames("s", "dim");
        all.add(owner);
        if (holders.total() == 0) {
            all.add(new Paragraph("No other project has asked for it."));
            return all;
        }
        var table = new Table("Project", "Access", "Asked by", "Approved by", "");
        all.add(new MoreRows<>(
                table,
                access -> table.row(
                        new Span(access.subscriber().name()),
                        AccessLooks.of(access.state()).badge(),
                        new Span(new Span(access.requesterName() + ", "), times.at(access.requestedAt())),
                        approval(access),
                        acts(access, changed)),
                holders,
                slice -> accesses.holders(asset.id(), slice)));
        return all;
    }

    private Div acts(Access access, Runnable changed) {
        var acts = new Div();
        acts.addClassNames("row", "wrap", "end");
        granting.button(access, changed).ifPresent(acts::add);
        revoking.button(access, changed).ifPresent(acts::add);
        return acts;
    }

    private Span approval(Access access) {
        return switch (access.decision()) {
            case null -> new Span("Not decided");
            case Decision.Approved yes -> new Span(new Span(yes.byName() + ", "), times.at(yes.at()));
            case Decision.Rejected no -> new Span("Rejected by " + no.byName());
        };
    }
}
