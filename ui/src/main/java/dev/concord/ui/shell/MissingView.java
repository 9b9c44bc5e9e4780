package dev.concord.ui.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.concord.ui.catalog.CatalogNavigation;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.KeyHints;
import jakarta.servlet.http.HttpServletResponse;

/** There is no such page. */
@Tag("main")
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class MissingView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        addClassName("page");
        add(
                new EmptyState(
                                Icon.SEARCH_X,
                                "There is no such page",
                                "The address leads nowhere, or to something that only others may see.")
                        .offering(Icon.SEARCH, CatalogNavigation.words(), "Open", CatalogNavigation::open),
                new KeyHints());
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return "Not found · Concord";
    }
}
