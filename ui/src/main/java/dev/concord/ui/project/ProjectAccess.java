package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.concord.project.Project;
import dev.concord.shared.Page;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import dev.concord.ui.access.AccessLooks;
import dev.concord.ui.asset.AssetNavigation;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Table;
import dev.concord.ui.parts.Times;

/** What a project may use of others, and what is asked, both ways. */
@org.springframework.stereotype.Component
class ProjectAccess {
    private static final int MOST = 100;

    private final Accesses accesses;
    private final Times times;

    ProjectAccess(Accesses accesses, Times times) {
        this.accesses = accesses;
        this.times = times;
    }

    Component subscribed(Project project) {
        var found = accesses.subscribed(project.id(), 0, MOST);
        return found.total() == 0
                ? new EmptyState(
                        Icon.KEY,
                        "No subscription now",
                        "Assets appear here once an owner approved the project's request.")
                : table(found, "Owner", access -> access.owner().name());
    }

    Component requests(Project project) {
        var outgoing = accesses.outgoing(project.id(), 0, MOST);
        var incoming = accesses.incoming(project.id(), 0, MOST);
        if (outgoing.total() + incoming.total() == 0) {
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

    private void side(Div all, String title, Page<Access> page, String head, Other other) {
        if (page.total() > 0) {
            all.add(new H3(title), table(page, head, other));
        }
    }

    private Component table(Page<Access> page, String head, Other other) {
        var table = new Table("Asset", head, "Access", "Asked by", "Reason");
        page.items()
                .forEach(access -> table.row(
                        AssetNavigation.link(
                                access.asset().id(), new Span(access.asset().name())),
                        new Span(other.of(access)),
                        AccessLooks.of(access.state()).badge(),
                        new Span(new Span(access.requesterName() + ", "), times.at(access.requestedAt())),
                        new Span(access.reason())));
        var all = new Div(table);
        if (page.total() > MOST) {
            all.add(new Paragraph("%d of %,d are shown.".formatted(MOST, page.total())));
        }
        return all;
    }
}
