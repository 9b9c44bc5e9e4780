package dev.concord.ui.environment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** The environment profiles that a person may see; admins make new ones from here. */
@Route(EnvironmentsNavigation.PROFILES)
@PageTitle("Environment profiles · Concord")
@PermitAll
class ProfilesView extends Main {
    private final EnvironmentProfiles profiles;
    private final Div list = new Div();

    ProfilesView(EnvironmentProfiles profiles, Permissions permissions, Live live) {
        this.profiles = profiles;
        addClassNames("page", "profiles");
        var make = new Button("New profile", Icon.PLUS.draw(), pressed -> EnvironmentsNavigation.openNewProfile());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClassName("end");
        make.setVisible(permissions.may(Action.MANAGE_ENVIRONMENT_PROFILES));
        var head = new Header(new H1("Environment profiles"), Key.on("n", make));
        head.addClassName("page-head");
        list.addClassName("rows");
        add(head, list, new KeyHints(Key.of("New profile", "N")));
        live.follow(this, Set.of(Topic.ENVIRONMENTS), this::show);
        show();
    }

    private void show() {
        list.removeAll();
        var all = profiles.all();
        all.forEach(profile -> list.add(row(profile)));
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    Icon.PROFILE,
                    "No environment profile",
                    "A profile says where environments run and how closed they are. An ML admin makes the first one."));
        }
    }

    private static String users(int projects) {
        return projects == 1 ? "1 project may use it" : "%d projects may use it".formatted(projects);
    }

    private static Div row(EnvironmentProfile profile) {
        var form = profile.latest().form();
        var users = form.everyProject()
                ? "every project may use it"
                : users(form.projects().size());
        var facts = EnvironmentRows.facts("managed by " + profile.managingName(), form.account(), form.region(), users);
        if (profile.madeElsewhere()) {
            facts.add(new Span("made outside Concord"));
        }
        return EnvironmentRows.row(
                Icon.PROFILE,
                "Environment profile",
                EnvironmentsNavigation.link(profile.id(), new Span(profile.name())),
                facts,
                form.description(),
                ProfileLooks.of(profile));
    }
}
