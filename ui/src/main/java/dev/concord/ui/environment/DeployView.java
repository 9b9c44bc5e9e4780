package dev.concord.ui.environment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.Membership;
import dev.concord.provisioning.BlueprintKind;
import dev.concord.provisioning.Blueprints;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.Provisioning;
import dev.concord.shared.Refused;
import dev.concord.shared.Topic;
import dev.concord.ui.acting.ActingFor;
import dev.concord.ui.acting.FollowsActing;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The plan of a new environment: from which profile, what AWS will be told and make, and what the checks said. */
@Route(EnvironmentsNavigation.DEPLOY)
@PageTitle("Deploy environment · Concord")
@PermitAll
class DeployView extends Main implements FollowsActing {
    private static final String WHO_MAKES_PROFILES =
            "An ML admin makes environment profiles and says which projects may use them.";

    private final EnvironmentProfiles profiles;
    private final Blueprints blueprints;
    private final Provisioning provisioning;
    private final ActingFor acting;
    private final Permissions permissions;
    private final UUID key = UUID.randomUUID();
    private final Div body = new Div();
    private final Div plan = new Div();
    private final Select<EnvironmentProfile> profile = new Select<>();
    private final TextField name = new TextField("Name");
    private final TextField purpose = new TextField("Purpose");
    private final Button deploy = new Button("Deploy");
    private List<EnvironmentProfile> offered = List.of();

    DeployView(
            EnvironmentProfiles profiles,
            Blueprints blueprints,
            Provisioning provisioning,
            ActingFor acting,
            Permissions permissions,
            Live live) {
        this.profiles = profiles;
        this.blueprints = blueprints;
        this.provisioning = provisioning;
        this.acting = acting;
        this.permissions = permissions;
        addClassNames("page", "deploy");
        body.addClassName("page-body");
        profile.setLabel("Environment profile");
        profile.setItemLabelGenerator(EnvironmentProfile::name);
        profile.addValueChangeListener(chosen -> showPlan());
        name.setMaxLength(64);
        name.setRequiredIndicatorVisible(true);
        purpose.setMaxLength(1900);
        purpose.addClassName("wide");
        deploy.addThemeVariants(ButtonVariant.PRIMARY);
        deploy.setDisableOnClick(true);
        deploy.addClickListener(pressed -> deploy());
        var foot = new Div(new Button("Back", pressed -> EnvironmentsNavigation.open()), end());
        foot.addClassName("page-foot");
        add(body, foot, new KeyHints(Key.of("Deploy", "Ctrl Enter")));
        live.follow(this, Set.of(Topic.ENVIRONMENTS, Topic.PROJECTS), this::refresh);
        show();
    }

    private Div end() {
        var end = new Div(new Span("The checks run again as the first step."), Key.on("Ctrl Enter", deploy));
        end.addClassNames("end", "s", "dim");
        return end;
    }

    @Override
    public void actingChanged() {
        show();
    }

    private void show() {
        body.removeAll();
        body.add(new Crumbs("Deploy", Crumbs.environments()), new H1("Deploy an environment"));
        acting.membership()
                .ifPresentOrElse(
                        this::show, () -> nothing("You are in no project", "Environments belong to projects."));
    }

    private void show(Membership membership) {
        if (acting.archived(membership)) {
            nothing(
                    membership.projectName() + " is archived",
                    "Nothing new starts in it. An owner can restore it on its page.");
            return;
        }
        if (!permissions.may(Action.DEPLOY_ENVIRONMENT, membership.project())) {
            nothing(
                    "A %s deploys nothing".formatted(membership.designation().word()),
                    "Owners and contributors of %s deploy its environments.".formatted(membership.projectName()));
            return;
        }
        offered = profiles.usableBy(membership.project());
        deploy.setVisible(!offered.isEmpty());
        if (offered.isEmpty()) {
            nothing("No profile may be used by " + membership.projectName(), WHO_MAKES_PROFILES);
            return;
        }
        var sub = new Div(new Span("For %s. Nothing is touched until you deploy.".formatted(membership.projectName())));
        sub.addClassName("page-sub");
        var form = new Div(profile, name, purpose);
        form.addClassName("profile-form");
        body.add(sub, form, plan);
        profile.setItems(offered);
        profile.setValue(offered.getFirst());
    }

    private void nothing(String sentence, String why) {
        offered = List.of();
        deploy.setVisible(false);
        body.add(new EmptyState(Icon.PROFILE, sentence, why));
    }

    /** A profile may be changed, or the project archived, while this page is open; what was typed stays. */
    private void refresh() {
        var now = acting.membership()
                .filter(place -> !acting.archived(place))
                .map(place -> profiles.usableBy(place.project()))
                .orElse(List.of());
        if (!now.equals(offered)) {
            show();
        }
    }

    private void showPlan() {
        plan.removeAll();
        var chosen = profile.getValue();
        if (chosen != null) {
            blueprints.all().stream()
                    .filter(seen -> seen.id().equals(chosen.blueprintId()))
                    .findFirst()
                    .flatMap(BlueprintKind::of)
                    .ifPresent(kind -> plan.add(Plan.of(kind, chosen)));
        }
    }

    private void deploy() {
        try {
            var project = acting.project().orElseThrow(() -> new Refused("You are in no project"));
            EnvironmentsNavigation.open(
                    provisioning.deploy(project, profile.getValue().id(), name.getValue(), purpose.getValue(), key));
        } catch (Refused refused) {
            deploy.setEnabled(true);
            name.setInvalid(true);
            name.setErrorMessage(refused.getMessage());
            name.focus();
        }
    }
}
