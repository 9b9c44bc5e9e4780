package dev.concord.ui.environment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.concord.ui.parts.Icon;

/** Where a page lies, from the list down to itself. */
final class Crumbs extends Nav {
    Crumbs(String here, RouterLink... above) {
        addClassName("crumbs");
        getElement().setAttribute("aria-label", "Where this is");
        for (RouterLink link : above) {
            add(link, Icon.RIGHT.draw("s"));
        }
        var last = new Span(here);
        last.getElement().setAttribute("aria-current", "page");
        add((Component) last);
    }

    static RouterLink environments() {
        return new RouterLink("Environments", EnvironmentsView.class);
    }

    static RouterLink profiles() {
        return new RouterLink("Environment profiles", ProfilesView.class);
    }
}
