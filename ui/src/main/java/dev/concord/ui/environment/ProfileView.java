package dev.concord.ui.environment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.Projects;
import dev.concord.provisioning.BlueprintKind;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.ProfileRevision;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Card;
import dev.concord.ui.parts.Detail;
import dev.concord.ui.parts.Facts;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Notice;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.stream.Collectors;

/** One environment profile: what it says, what the checks found, and what an admin can do with it. */
@Route("environment-profiles/:" + EnvironmentsNavigation.ID)
@PermitAll
class ProfileView extends Detail<ProfileId> {
    private final EnvironmentProfiles profiles;
    private final Projects projects;
    private final Permissions permissions;
    private final Times times;
    private final ProfileActions actions;
    private final Div body = new Div();

    ProfileView(
            EnvironmentProfiles profiles,
            Projects projects,
            Permissions permissions,
            Times times,
            ProfileActions actions,
            Live live) {
        super(EnvironmentsNavigation.ID, ProfileId::of, "Environment profile");
        this.profiles = profiles;
        this.projects = projects;
        this.permissions = permissions;
        this.times = times;
        this.actions = actions;
        addClassNames("page", "profile");
        body.addClassName("page-body");
        add(body, new KeyHints(Key.of("Make it", "M", "Enter"), Key.of("Change", "E")));
        follow(live, Topic.ENVIRONMENTS, Topic.PROJECTS);
    }

    @Override
    protected String show(ProfileId id) {
        var profile = profiles.get(id);
        var revision = profile.latest();
        body.removeAll();
        var end = new Div();
        end.addClassName("end");
        if (permissions.may(Action.MANAGE_ENVIRONMENT_PROFILES)) {
            end.add(actions.buttons(profile));
        }
        var head = new Div(new H1(profile.name()), ProfileLooks.of(profile).badge(), end);
        head.addClassName("page-title");
        var left = new Div(facts(profile, revision));
        trouble(profile, revision, left);
        left.add(history(id));
        var columns = new Div(left, new Div(checks(revision)));
        columns.addClassName("halved");
        body.add(new Crumbs(profile.name(), Crumbs.profiles()), head, columns);
        return profile.name();
    }

    private void trouble(EnvironmentProfile profile, ProfileRevision revision, Div left) {
        if (!actions.archived(profile).isEmpty()) {
            left.addComponentAsFirst(new Notice(
                    Tone.IDLE,
                    Icon.ARCHIVE,
                    "A project of this profile is archived",
                    "Nothing new is made for it. An owner can restore it on its page."));
        }
        if (revision.failure() != null) {
            left.addComponentAsFirst(new Notice(
                    Tone.BAD, Icon.ALERT, "Revision %d was not made".formatted(revision.number()), revision.failure()));
        }
        if (profile.deletionFailure() != null) {
            left.addComponentAsFirst(new Notice(Tone.BAD, Icon.ALERT, "It was not deleted", profile.deletionFailure()));
        }
        if (!profile.loosens().isEmpty()) {
            left.addComponentAsFirst(new Notice(
                    Tone.WAIT,
                    Icon.SHIELD_ALERT,
                    "Revision %d loosens the profile".formatted(revision.number()),
                    String.join(". ", profile.loosens())));
        }
    }

    private Card facts(EnvironmentProfile profile, ProfileRevision revision) {
        var form = revision.form();
        var facts = Facts.inColumns()
                .with("Managed by", profile.managingName())
                .with("Used by", users(form))
                .with("Account", form.account())
                .with("Region", form.region());
        if (!form.description().isEmpty()) {
            facts.with("Description", form.description());
        }
        form.parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(value -> facts.with(BlueprintKind.label(value.getKey()), value.getValue()));
        if (profile.datazoneId() != null) {
            facts.withId("In DataZone", profile.datazoneId());
        }
        return new Card("Revision %d".formatted(revision.number())).withBody(facts);
    }

    private String users(ProfileForm form) {
        return form.everyProject()
                ? "Every project"
                : form.projects().stream()
                        .map(project -> projects.all().stream()
                                .filter(known -> known.id().equals(project))
                                .map(known -> known.name())
                                .findFirst()
                                .orElse(project.value()))
                        .collect(Collectors.joining(", "));
    }

    private Card checks(ProfileRevision revision) {
        var card = VerdictList.card("Checks", revision.verdicts());
        var checkedAt = revision.checkedAt();
        if (checkedAt != null) {
            card.withFoot(
                    new Span("Checked "),
                    times.at(checkedAt),
                    new Span(". The same checks run before each deployment."));
        } else {
            card.withBody(new Span(
                    revision.state() == ProfileRevision.State.CHECKING
                            ? "AWS is being looked at."
                            : "Concord has not checked this revision."));
        }
        return card;
    }

    private Card history(ProfileId id) {
        var lines = new Div();
        lines.addClassName("card-body");
        profiles.revisions(id).forEach(revision -> {
            var who = revision.writtenBy() == null ? "seen in DataZone " : "written ";
            var line = new Div(
                    new Span("Revision %d, %s".formatted(revision.number(), who)),
                    times.at(revision.writtenAt()),
                    ProfileLooks.of(revision.state()).inline());
            line.addClassNames("row", "wrap", "s");
            lines.add(line);
        });
        return new Card("Revisions").with(lines);
    }
}
