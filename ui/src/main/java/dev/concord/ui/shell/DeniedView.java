package dev.concord.ui.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.concord.identity.AccessRefused;
import dev.concord.ui.catalog.CatalogNavigation;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.KeyHints;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;

/** The page exists, and others may open it. */
@Tag("main")
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class DeniedView extends Main implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {
    private final ApplicationEventPublisher events;

    DeniedView(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        addClassName("page");
        events.publishEvent(new AccessRefused("page /" + event.getLocation().getPath(), "This page is not for them"));
        add(
                new EmptyState(
                                Icon.LOCK,
                                "This page is not for you",
                                "Auditors and ML admins can open it. Ask one of them for what you need from it.")
                        .offering(Icon.SEARCH, CatalogNavigation.words(), "Open", CatalogNavigation::open),
                new KeyHints());
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return "Not allowed · Concord";
    }
}
