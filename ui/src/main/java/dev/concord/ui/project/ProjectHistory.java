package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.project.Project;
import dev.concord.shared.Slice;
import dev.concord.ui.audit.EntryLooks;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.MoreRows;
import dev.concord.ui.parts.Table;
import dev.concord.ui.parts.Times;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the trail says about a project, latest first. */
@org.springframework.stereotype.Component
class ProjectHistory {
    private final AuditTrail trail;
    private final Times times;

    ProjectHistory(AuditTrail trail, Times times) {
        this.trail = trail;
        this.times = times;
    }

    Component of(Project project) {
        var entries = trail.of(project.id(), Slice.first(MoreRows.PAGE));
        if (entries.total() == 0) {
            return new EmptyState(Icon.AUDIT, "Nothing is recorded yet", "Decisions and calls to AWS appear here.");
        }
        var table = new Table("When", "Who", "What", "Outcome", "Why, or which call");
        var all = new MoreRows<AuditEntry>(
                table,
                entry -> table.row(
                        times.at(entry.at()),
                        new Span(entry.actorName()),
                        new Span(entry.action() + " · " + entry.subject()),
                        EntryLooks.of(entry.outcome()).badge(),
                        new Span(why(entry))),
                entries,
                slice -> trail.of(project.id(), slice));
        all.addClassName("history");
        return all;
    }

    private static String why(AuditEntry entry) {
        return Stream.of(entry.reason(), entry.awsOperation(), entry.awsRequestId())
                .flatMap(part -> Optional.ofNullable(part).stream())
                .collect(Collectors.joining(" · "));
    }
}
