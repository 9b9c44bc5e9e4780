package dev.concord.ui.subscription;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.concord.ui.parts.Icon;

/** Ways to what a project is subscribed to, and to what it asked for. */
public final class SubscriptionsNavigation {
    static final String ASSETS = "subscriptions";
    static final String REQUESTS = "subscriptions/requests";

    private SubscriptionsNavigation() {}

    public static SideNavItem item() {
        return new SideNavItem("Subscriptions", SubscriptionsView.class, Icon.KEY.draw());
    }

    public static void open() {
        UI.getCurrent().navigate(SubscriptionsView.class);
    }

    public static void openRequests() {
        UI.getCurrent().navigate(REQUESTS);
    }
}
