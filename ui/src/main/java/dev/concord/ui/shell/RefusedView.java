package dev.concord.ui.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.concord.identity.AccessRefused;
import dev.concord.shared.Refused;
import dev.concord.ui.catalog.CatalogNavigation;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.KeyHints;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;

/** A service refused while the page was made: its sentence is for the person who opened it. */
@Tag("main")
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class RefusedView extends Main implements HasErrorParameter<Refused>, HasDynamicTitle {
    private final ApplicationEventPublisher events;

    RefusedView(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refused> error) {
        addClassName("page");
        var refused = error.getException();
        if (refused.toBeRecorded()) {
            events.publishEvent(
                    new AccessRefused("page /" + event.getLocation().getPath(), String.valueOf(refused.getMessage())));
        }
        add(
                new EmptyState(Icon.SEARCH_X, "This can't be shown", String.valueOf(refused.getMessage()))
                        .offering(Icon.SEARCH, CatalogNavigation.words(), "Open", CatalogNavigation::open),
                new KeyHints());
        return switch (refused.why()) {
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
            case NOT_ALLOWED -> HttpServletResponse.SC_FORBIDDEN;
            case MISSING -> HttpServletResponse.SC_NOT_FOUND;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
        };
    }

    @Override
    public String getPageTitle() {
        return "Can't be shown · Concord";
    }
}
