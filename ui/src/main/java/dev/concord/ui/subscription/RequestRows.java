package dev.concord.ui.subscription;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.concord.subscription.Access;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.Decision;
import dev.concord.subscription.Revocation;
import dev.concord.subscription.Side;
import dev.concord.subscription.Subscriptions;
import dev.concord.ui.access.AccessLooks;
import dev.concord.ui.access.AssetLooks;
import dev.concord.ui.asset.AssetNavigation;
import dev.concord.ui.parts.Times;
import org.springframework.stereotype.Component;

/** A request that the project made: its reason, how far it is, and what the owner said. */
@Component
class RequestRows {
    private final Subscriptions subscriptions;
    private final Times times;

    RequestRows(Subscriptions subscriptions, Times times) {
        this.subscriptions = subscriptions;
        this.times = times;
    }

    Div row(Access access) {
        var asset = access.asset();
        var name = AssetNavigation.link(asset.id(), new Span(asset.name()));
        name.addClassName("name");
        name.getElement().setAttribute("data-open", "");
        var facts = new Div(
                new Span(access.owner().name()),
                new Span(new Span("asked by " + access.requesterName() + " "), times.at(access.requestedAt())));
        facts.addClassNames("dotted", "s", "dim");
        var reason = new Span("“" + access.reason() + "”");
        reason.addClassName("s");
        var said = new Div(name, facts, reason);
        said.addClassName("said");
        outcome(access, said);
        var state = new Div(AccessLooks.of(access.state()).badge());
        state.addClassName("state");
        retry(access, state);
        var row = new Div(AssetLooks.typeIcon(asset.type()), said, state);
        row.addClassName("hit");
        return row;
    }

    private void outcome(Access access, Div said) {
        if (access.failure() != null && access.state() == AccessState.FAILED) {
            said.add(line("AWS refused: " + access.failure()));
        }
        if (access.failure() != null && access.state() == AccessState.REMOVED) {
            said.add(line(access.failure()));
        }
        switch (access.decision()) {
            case null ->
                said.add(line(
                        access.state() == AccessState.WITHDRAWN
                                ? "Taken back in DataZone."
                                : "Nobody has decided yet."));
            case Decision.Approved yes ->
                said.add(decided(yes.in() == Side.CONCORD ? "Approved by " : "Accepted in DataZone by ", yes));
            case Decision.Rejected no ->
                said.add(decided(no.in() == Side.CONCORD ? "Rejected by " : "Rejected in DataZone by ", no));
        }
        var revocation = access.revocation();
        if (revocation != null) {
            var line = line(ended(revocation));
            line.add(times.at(revocation.at()));
            said.add(line);
        }
    }

    private static String ended(Revocation revocation) {
        return switch (revocation.how()) {
            case CONCORD -> "Revoked by %s: “%s” ".formatted(revocation.byName(), revocation.comment());
            case REVOKED_IN_DATAZONE -> "Revoked in DataZone by %s ".formatted(revocation.byName());
            case CANCELLED_IN_DATAZONE -> "Cancelled in DataZone by %s ".formatted(revocation.byName());
            case NEVER_MADE -> "It never came to a subscription in DataZone ";
        };
    }

    private Paragraph decided(String what, Decision decision) {
        var comment = decision.comment().isEmpty() ? " " : ": “%s” ".formatted(decision.comment());
        var line = line(what + decision.byName() + comment);
        line.add(times.at(decision.at()));
        return line;
    }

    private void retry(Access access, Div state) {
        if (access.state() == AccessState.FAILED) {
            var again = new Button("Try again", pressed -> subscriptions.retry(access.request()));
            again.addClassName("small");
            state.add(again);
        }
    }

    private static Paragraph line(String text) {
        var line = new Paragraph(text);
        line.addClassNames("s", "dim");
        return line;
    }
}
