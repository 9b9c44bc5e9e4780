package dev.concord.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;

/** The way to what keeps Concord and AWS from agreeing. */
public final class AgreementNavigation {
    private AgreementNavigation() {}

    public static RouterLink link(Component... words) {
        var link = new RouterLink(AgreementView.class);
        link.add(words);
        return link;
    }
}
