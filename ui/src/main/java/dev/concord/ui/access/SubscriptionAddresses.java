package dev.concord.ui.access;

import com.vaadin.flow.component.UI;

/** Where a project finds what it is subscribed to and what it asked for; known here to the pages that lead there. */
public final class SubscriptionAddresses {
    public static final String ASSETS = "subscriptions";
    public static final String REQUESTS = "subscriptions/requests";

    private SubscriptionAddresses() {}

    public static void openAssets() {
        UI.getCurrent().navigate(ASSETS);
    }

    public static void openRequests() {
        UI.getCurrent().navigate(REQUESTS);
    }
}
