package dev.concord.ui.audit;

import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.concord.ui.parts.Icon;

/** The way to the trail. */
public final class AuditNavigation {
    private AuditNavigation() {}

    public static SideNavItem item() {
        return new SideNavItem("Audit trail", AuditView.class, Icon.AUDIT.draw());
    }
}
