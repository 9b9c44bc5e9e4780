package dev.concord.ui.environment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.RunId;
import dev.concord.ui.parts.Icon;

/** Ways to environments, profiles and runs. */
public final class EnvironmentsNavigation {
    static final String ENVIRONMENTS = "environments";
    static final String DEPLOY = "environments/new";
    static final String PROFILES = "environment-profiles";
    static final String ID = "id";

    private EnvironmentsNavigation() {}

    public static SideNavItem item() {
        return matching(new SideNavItem("Environments", EnvironmentsView.class, Icon.LAYERS.draw()));
    }

    public static SideNavItem profilesItem() {
        return matching(new SideNavItem("Environment profiles", ProfilesView.class, Icon.PROFILE.draw()));
    }

    private static SideNavItem matching(SideNavItem item) {
        item.setMatchNested(true);
        return item;
    }

    public static void open() {
        UI.getCurrent().navigate(EnvironmentsView.class);
    }

    public static RouterLink link(String environment, Component words) {
        return filled(new RouterLink(EnvironmentView.class, to(environment)), words);
    }

    static RouterLink link(RunId run, Component words) {
        return filled(new RouterLink(RunView.class, to(run.toString())), words);
    }

    static RouterLink link(ProfileId profile, Component words) {
        return filled(new RouterLink(ProfileView.class, to(profile.toString())), words);
    }

    static void open(RunId run) {
        UI.getCurrent().navigate(RunView.class, to(run.toString()));
    }

    static void open(ProfileId profile) {
        UI.getCurrent().navigate(ProfileView.class, to(profile.toString()));
    }

    static void openChange(ProfileId profile) {
        UI.getCurrent().navigate(PROFILES + "/" + profile + "/change");
    }

    static void openDeploy() {
        UI.getCurrent().navigate(DeployView.class);
    }

    static void openNewProfile() {
        UI.getCurrent().navigate(PROFILES + "/new");
    }

    private static RouteParameters to(String id) {
        return new RouteParameters(ID, id);
    }

    private static RouterLink filled(RouterLink link, Component words) {
        link.add(words);
        return link;
    }
}
