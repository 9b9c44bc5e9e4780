package dev.concord.ui.environment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.concord.project.Projects;
import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.Blueprints;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.shared.Refused;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Notice;
import dev.concord.ui.parts.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a new environment profile, or another revision of one, with fields made from the blueprint's own parameters. */
@Route("environment-profiles/new")
@RouteAlias("environment-profiles/:" + EnvironmentsNavigation.ID + "/change")
@PageTitle("Environment profile · Concord")
@RolesAllowed("ADMIN")
class ProfileFormView extends Main implements BeforeEnterObserver {
    private final EnvironmentProfiles profiles;
    private final Blueprints blueprints;
    private final Projects projects;
    private final Div body = new Div();
    private final Div foot = new Div();
    private final Div trouble = new Div();
    private @Nullable EnvironmentProfile changed;
    private @Nullable WhoAndWhere place;
    private @Nullable ProfileFields fields;

    ProfileFormView(EnvironmentProfiles profiles, Blueprints blueprints, Projects projects) {
        this.profiles = profiles;
        this.blueprints = blueprints;
        this.projects = projects;
        addClassNames("page", "profile-form-page");
        body.addClassName("page-body");
        foot.addClassName("page-foot");
        add(body, foot, new KeyHints(Key.of("Check", "Ctrl Enter")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        changed = event.getRouteParameters()
                .get(EnvironmentsNavigation.ID)
                .map(ProfileId::of)
                .map(profiles::get)
                .orElse(null);
        body.removeAll();
        foot.removeAll();
        body.add(
                new Crumbs(changed == null ? "New" : "Change", Crumbs.profiles()),
                new H1(changed == null ? "New environment profile" : "Change " + changed.name()));
        blueprint().ifPresentOrElse(this::show, this::nothing);
    }

    private Optional<Blueprint> blueprint() {
        return changed == null ? blueprints.sageMaker() : Optional.of(blueprints.get(changed.blueprintId()));
    }

    private void nothing() {
        body.add(new EmptyState(
                Icon.PROFILE,
                "DataZone has not shown the SageMaker blueprint yet",
                "Concord reads the blueprints of the domain every few seconds. They must be enabled in the domain."));
    }

    private void show(Blueprint blueprint) {
        var form = new Div();
        form.addClassName("profile-form");
        place = new WhoAndWhere(projects.there(), blueprint);
        place.addTo(form);
        form.add(new H2("What the blueprint %s asks".formatted(blueprint.name())));
        if (changed != null) {
            place.fill(changed.latest().form());
        }
        fields = new ProfileFields(
                blueprint,
                form,
                changed == null ? Map.of() : changed.latest().form().parameters());
        body.add(trouble, form);
        var check = new Button("Check", pressed -> save());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        var end = new Div(new Span("Nothing is made before all checks passed."), Key.on("Ctrl Enter", check));
        end.addClassNames("end", "s", "dim");
        foot.add(new Button("Back", pressed -> getUI().ifPresent(ui -> ui.navigate(ProfilesView.class))), end);
    }

    private void save() {
        trouble.removeAll();
        var place = Objects.requireNonNull(this.place);
        var fields = Objects.requireNonNull(this.fields);
        boolean good = place.check();
        good &= fields.check();
        if (!good) {
            body.getElement().executeJs("this.querySelector('[invalid]')?.focus()");
            return;
        }
        try {
            EnvironmentsNavigation.open(store(place.form(fields.values())));
        } catch (Refused refused) {
            trouble.add(new Notice(Tone.BAD, Icon.ALERT, "Not checked", String.valueOf(refused.getMessage())));
            trouble.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    private ProfileId store(ProfileForm form) {
        if (changed == null) {
            return profiles.draft(form);
        }
        profiles.change(changed.id(), changed.version(), form);
        return changed.id();
    }
}
