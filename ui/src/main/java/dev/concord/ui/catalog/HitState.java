package dev.concord.ui.catalog;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.subscription.Access;
import dev.concord.ui.access.AccessLooks;
import dev.concord.ui.acting.ActingFor;
import dev.concord.ui.parts.Times;
import java.util.Optional;

/** The edge of a result: the acting project's access, or the way to ask for it. */
class HitState extends Div {
    HitState(Hit hit, ActingFor acting, Times times, Runnable request) {
        addClassName("state");
        if (hit.access().isPresent()) {
            var access = hit.access().get();
            add(AccessLooks.of(access.state()).badge(), small(known(access, times)));
        } else if (acting.membership().isEmpty()) {
            add(small(new Span("You are in no project")));
        } else if (acting.project().equals(Optional.of(hit.asset().owner()))) {
            add(small(new Span("Owned by " + hit.asset().ownerName())));
        } else if (acting.maySubscribe()) {
            add(ask(request));
        } else {
            add(small(new Span("Not requested")));
        }
    }

    private static Button ask(Runnable request) {
        var ask = new Button("Request access", pressed -> request.run());
        ask.addClassName("small");
        ask.getElement().setAttribute("data-row-key", "r");
        return ask;
    }

    private static Span known(Access access, Times times) {
        return switch (access.state()) {
            case PENDING -> new Span(new Span("Asked "), times.at(access.requestedAt()));
            case GRANTED -> granted(access, times);
            case WAITING, GRANTING, REVOKING -> new Span("AWS has not confirmed yet");
            case ACCEPTED -> new Span("Concord has granted nothing");
            case KEPT -> new Span("Can be requested again");
            case FAILED, REMOVED ->
                new Span(Optional.ofNullable(access.failure()).orElse("AWS gave no cause"));
            case REJECTED, WITHDRAWN, REVOKED -> new Span("Can be requested again");
        };
    }

    private static Span granted(Access access, Times times) {
        var grant = access.grant();
        return grant == null || grant.grantedAt() == null
                ? new Span()
                : new Span(new Span("Since "), times.on(grant.grantedAt()));
    }

    private static Span small(Span text) {
        text.addClassNames("xs", "dim");
        return text;
    }
}
