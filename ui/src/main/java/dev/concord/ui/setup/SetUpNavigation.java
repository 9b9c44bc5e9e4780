package dev.concord.ui.setup;

import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.concord.ui.parts.Icon;

/** The way to the set-up. */
public final class SetUpNavigation {
    private SetUpNavigation() {}

    public static SideNavItem item() {
        return new SideNavItem("Set-up", SetUpView.class, Icon.SET_UP.draw());
    }
}
