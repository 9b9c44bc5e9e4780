package dev.concord.ui.subscription;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.subscription.Access;
import dev.concord.subscription.AccessState;
import dev.concord.ui.access.AccessLooks;
import dev.concord.ui.access.AssetLooks;
import dev.concord.ui.asset.AssetNavigation;
import dev.concord.ui.parts.Times;
import org.springframework.stereotype.Component;

/** A subscribed asset: how far the grant is, and once AWS confirmed it, how to use it. */
@Component
class SubscribedRows {
    private final Times times;

    SubscribedRows(Times times) {
        this.times = times;
    }

    Div row(Access access) {
        var asset = access.asset();
        var name = AssetNavigation.link(asset.id(), new Span(asset.name()));
        name.addClassName("name");
        name.getElement().setAttribute("data-open", "");
        var facts =
                new Div(new Span(asset.type().word()), new Span(access.owner().name()), since(access));
        facts.addClassNames("dotted", "s", "dim");
        var said = new Div(name, facts, use(access));
        said.addClassName("said");
        var state = new Div(AccessLooks.of(access.state()).badge());
        state.addClassName("state");
        var row = new Div(AssetLooks.typeIcon(asset.type()), said, state);
        row.addClassName("hit");
        return row;
    }

    private Span since(Access access) {
        if (access.state() == AccessState.FAILED && access.failure() != null) {
            return new Span(access.failure());
        }
        var grant = access.grant();
        return grant == null || grant.grantedAt() == null
                ? new Span(AccessLooks.sentence(access.state()))
                : new Span(new Span("granted "), times.at(grant.grantedAt()));
    }

    private static com.vaadin.flow.component.Component use(Access access) {
        if (access.state() != AccessState.GRANTED) {
            return new Span();
        }
        var details = new Details("How to use it", new HowToUse(access));
        details.setOpened(false);
        return details;
    }
}
