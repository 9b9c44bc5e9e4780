package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.concord.project.Project;
import dev.concord.shared.Page;
import dev.concord.shared.Slice;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import dev.concord.ui.access.AccessLooks;
import dev.concord.ui.asset.AssetNavigation;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.MoreRows;
import dev.concord.ui.parts.Scroll;
import dev.concord.ui.parts.Table;
import dev.concord.ui.parts.Times;

/** What a project may use of others, and what is asked, both ways. */
@org.springframework.stereotype.Component
class ProjectAccess {
    private final Accesses accesses;
    private final Times times;

    ProjectAccess(Accesses accesses, Times times) {
        this.accesses = accesses;
        this.times = times;
    }

    Component subscribed(Project project) {
        var found = new Side(slice -> accesses.subscribed(project.id(), slice));
        return found.isEmpty()
                ? new EmptyState(
                        Icon.KEY,
                        "No subscription now",
                        "Assets appear here once an owner approved the project's request.")
                : table(found, "Owner", access -> access.owner().name());
    }

    Component requests(Project project) {
        var outgoing = new Side(slice -> accesses.outgoing(project.id(), slice));
        var incoming = new Side(slice -> accesses.incoming(project.id(), slice));
        if (outgoing.isEmpty() && incoming.isEmpty()) {
            return new EmptyState(
                    Icon.INBOX, "Nobody asked yet", "What the project asks of others, and others of it, appears here.");
        }
        var all = new Div();
        all.addClassName("both-ways");
        side(
                all,
                "Asked of other projects",
                outgoing,
                "Owner",
                access -> access.owner().name());
        side(
                all,
                "Asked by other projects",
                incoming,
                "Subscriber",
                access -> access.subscriber().name());
        return all;
    }

    /** The other project's name. */
    private interface Other {
        String of(Access access);
    }

    /** One list with its first page. */
    private record Side(Scroll.Reading<Access> reading, Page<Access> first) {
        Side(Scroll.Reading<Access> reading) {
            this(reading, reading.page(Slice.first(MoreRows.PAGE)));
        }

        boolean isEmpty() {
            return first.total() == 0;
        }
    }

    private void side(Div all, String title, Side side, String head, Other other) {
        if (!side.isEmpty()) {
            all.add(new H3(title), table(side, head, other));
        }
    }

    private Component table(Side side, String head, Other other) {
        var table = new Table("Asset", head, "Access", "Asked by", "Reason");
        return new MoreRows<>(
                table,
                access -> table.row(
                        AssetNavigation.link(
                                access.asset().id(), new Span(access.asset().name())),
                        new Span(other.of(access)),
                        AccessLooks.of(access.state()).badge(),
                        new Span(new Span(access.requesterName() + ", "), times.at(access.requestedAt())),
                        new Span(access.reason())),
                side.first(),
                side.reading());
    }
}
