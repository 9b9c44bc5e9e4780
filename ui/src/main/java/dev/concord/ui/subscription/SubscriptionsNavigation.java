package dev.concord.ui.subscription;

import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.concord.ui.parts.Icon;

/** The way to what a project is subscribed to, and to what it asked for. */
public final class SubscriptionsNavigation {
    private SubscriptionsNavigation() {}

    public static SideNavItem item() {
        return new SideNavItem("Subscriptions", SubscriptionsView.class, Icon.KEY.draw());
    }
}
