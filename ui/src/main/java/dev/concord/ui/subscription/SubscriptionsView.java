package dev.concord.ui.subscription;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.concord.project.Membership;
import dev.concord.shared.Topic;
import dev.concord.subscription.Accesses;
import dev.concord.ui.access.SubscriptionAddresses;
import dev.concord.ui.acting.ActingFor;
import dev.concord.ui.acting.FollowsActing;
import dev.concord.ui.catalog.CatalogNavigation;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** What the acting project is subscribed to and how to use it, and what it asked for. */
@Route(SubscriptionAddresses.ASSETS)
@RouteAlias(SubscriptionAddresses.REQUESTS)
@PageTitle("Subscriptions · Concord")
@PermitAll
class SubscriptionsView extends Main implements BeforeEnterObserver, FollowsActing {
    private final ActingFor acting;
    private final Span project = new Span();
    private final Tab assets = Key.on("1", new Tab("Subscribed assets"));
    private final Tab asked = Key.on("2", new Tab("Requests"));
    private final Tabs tabs = new Tabs(assets, asked);
    private final AccessList subscribed;
    private final AccessList requests;
    private final Div nothing = new Div();

    SubscriptionsView(
            Accesses accesses, ActingFor acting, SubscribedRows subscribedRows, RequestRows requestRows, Live live) {
        this.acting = acting;
        addClassNames("page", "subscriptions");
        subscribed = new AccessList("Subscribed assets", subscribedRows::row, accesses::subscribed);
        requests = new AccessList("Requests", requestRows::row, accesses::outgoing);
        project.addClassName("dim");
        var head = new Header(new H1("Subscriptions"), project, tabs);
        head.addClassName("page-head");
        nothing.addClassName("nothing");
        add(head, subscribed, requests, nothing, keys());
        tabs.addSelectedChangeListener(chosen -> open(chosen.isFromClient()));
        live.follow(this, Set.of(Topic.SUBSCRIPTIONS, Topic.PROJECTS), this::show);
    }

    @Override
    public void actingChanged() {
        show();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var requestsAsked = event.getLocation().getPath().equals(SubscriptionAddresses.REQUESTS);
        tabs.setSelectedTab(requestsAsked ? asked : assets);
        show();
    }

    private void open(boolean byPerson) {
        if (byPerson) {
            var address = tabs.getSelectedIndex() == 0 ? SubscriptionAddresses.ASSETS : SubscriptionAddresses.REQUESTS;
            getUI().ifPresent(tab -> tab.getPage().getHistory().replaceState(null, address));
        }
        show();
    }

    private void show() {
        acting.membership()
                .ifPresentOrElse(
                        this::show, () -> nothingBecause("You are in no project", "Subscriptions belong to projects."));
    }

    private void show(Membership membership) {
        project.setText(membership.projectName());
        boolean first = tabs.getSelectedIndex() == 0;
        var list = first ? subscribed : requests;
        subscribed.setVisible(first);
        requests.setVisible(!first);
        nothing.setVisible(false);
        list.of(membership.project());
        if (list.total() == 0) {
            nothingBecause(
                    first ? "No subscription now" : "No request yet",
                    first
                            ? "Assets appear here once an owner approved your project's request; what waits stands under Requests."
                            : "What your project asks for appears here.");
        }
    }

    private void nothingBecause(String sentence, String why) {
        subscribed.setVisible(false);
        requests.setVisible(false);
        nothing.setVisible(true);
        nothing.removeAll();
        nothing.add(new EmptyState(Icon.KEY, sentence, why)
                .offering(Icon.SEARCH, CatalogNavigation.words(), "Open", CatalogNavigation::open));
    }

    private static KeyHints keys() {
        return new KeyHints(Key.of("Tabs", "1", "2"), Key.of("Move", "↑", "↓"), Key.of("Open asset", "Enter"));
    }
}
