package dev.concord.ui.environment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.concord.identity.Project;
import dev.concord.identity.Projects;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a new environment profile, or another revision of one, with fields made from the blueprint's own parameters. */
@Route("environments/profiles/new")
@RouteAlias("environments/profiles/:" + EnvironmentsNavigation.ID + "/change")
@PageTitle("Environment profile · Concord")
@RolesAllowed("ADMIN")
class ProfileFormView extends Main implements BeforeEnterObserver {
    private final EnvironmentProfiles profiles;
    private final Blueprints blueprints;
    private final List<Project> projects;
    private final Div body = new Div();
    private final Div foot = new Div();
    private final Div trouble = new Div();
    private final TextField name = new TextField("Name");
    private final TextField description = new TextField("Description");
    private final Select<Project> managing = new Select<>();
    private final Checkbox everyProject = new Checkbox("Every project may use it");
    private final MultiSelectComboBox<Project> users = new MultiSelectComboBox<>("Projects that may use it");
    private final TextField account = new TextField("AWS account");
    private final Select<String> region = new Select<>();
    private @Nullable EnvironmentProfile changed;
    private @Nullable ProfileFields fields;

    ProfileFormView(EnvironmentProfiles profiles, Blueprints blueprints, Projects projects) {
        this.profiles = profiles;
        this.blueprints = blueprints;
        this.projects = projects.all();
        addClassNames("page", "profile-form-page");
        body.addClassName("page-body");
        foot.addClassName("page-foot");
        setUpFields();
        add(body, foot, new KeyHints(Key.of("Check", "Ctrl Enter")));
    }

    private void setUpFields() {
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(64);
        description.setMaxLength(1900);
        managing.setLabel("Managed by");
        managing.setItemLabelGenerator(Project::name);
        managing.setItems(projects);
        managing.setRequiredIndicatorVisible(true);
        users.setItemLabelGenerator(Project::name);
        users.setItems(projects);
        everyProject.addValueChangeListener(change -> users.setEnabled(!change.getValue()));
        account.setRequiredIndicatorVisible(true);
        account.setMaxLength(12);
        region.setLabel("Region");
        region.setRequiredIndicatorVisible(true);
        name.setId("profile-name");
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
        region.setItems(blueprint.regions());
        var form = new Div(new H2("Who"), name, managing, users, everyProject, description);
        description.addClassName("wide");
        form.addClassName("profile-form");
        form.add(new H2("Where"), account, region, new H2("What the blueprint %s asks".formatted(blueprint.name())));
        fill(blueprint);
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

    private void fill(Blueprint blueprint) {
        if (changed == null) {
            blueprint.regions().stream().findFirst().ifPresent(region::setValue);
            account.setValue(accountOf(blueprint));
            return;
        }
        var form = changed.latest().form();
        name.setValue(form.name());
        description.setValue(form.description());
        projects.stream()
                .filter(project -> project.id().equals(form.managing()))
                .forEach(managing::setValue);
        managing.setReadOnly(true);
        users.setValue(projects.stream()
                .filter(project -> form.projects().contains(project.id()))
                .toList());
        everyProject.setValue(form.everyProject());
        account.setValue(form.account());
        region.setValue(form.region());
    }

    /** The account of the role that provisions is the one that is enabled. */
    private static String accountOf(Blueprint blueprint) {
        var parts = Optional.ofNullable(blueprint.provisioningRole()).orElse("").split(":", 6);
        return parts.length > 4 ? parts[4] : "";
    }

    private void save() {
        trouble.removeAll();
        if (!Objects.requireNonNull(fields).check()) {
            return;
        }
        try {
            EnvironmentsNavigation.open(store(form()));
        } catch (Refused refused) {
            trouble.add(new Notice(Tone.BAD, Icon.ALERT, "Not checked", String.valueOf(refused.getMessage())));
        }
    }

    private ProfileId store(ProfileForm form) {
        if (changed == null) {
            return profiles.draft(form);
        }
        profiles.change(changed.id(), changed.version(), form);
        return changed.id();
    }

    private ProfileForm form() {
        if (managing.getValue() == null || region.getValue() == null) {
            throw new Refused("Say which project manages the profile, and in which region it deploys");
        }
        return new ProfileForm(
                name.getValue(),
                description.getValue(),
                managing.getValue().id(),
                everyProject.getValue(),
                users.getValue().stream().map(Project::id).toList(),
                account.getValue(),
                region.getValue(),
                Objects.requireNonNull(fields).values());
    }
}
