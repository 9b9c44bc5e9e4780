package dev.concord.provisioning;

import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.outbox.Outbox;
import dev.concord.project.Memberships;
import dev.concord.project.Projects;
import dev.concord.provisioning.ProfileRevision.State;
import dev.concord.provisioning.internal.EnvironmentChange;
import dev.concord.provisioning.internal.EnvironmentRepository;
import dev.concord.provisioning.internal.ProfileReading;
import dev.concord.provisioning.internal.ProfileRepository;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Require;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Environment profiles: an admin writes one, AWS is looked at, and only then DataZone is told. */
@Service
@Transactional
public class EnvironmentProfiles {
    private static final String ADMINS = "Only ML admins work on environment profiles";

    private final ProfileRepository profiles;
    private final ProfileReading reading;
    private final EnvironmentRepository environments;
    private final Blueprints blueprints;
    private final Projects projects;
    private final Memberships memberships;
    private final Permissions permissions;
    private final Outbox outbox;
    private final Clock clock;
    private final News news;

    EnvironmentProfiles(
            ProfileRepository profiles,
            ProfileReading reading,
            EnvironmentRepository environments,
            Blueprints blueprints,
            Projects projects,
            Memberships memberships,
            Permissions permissions,
            Outbox outbox,
            Clock clock,
            News news) {
        this.profiles = profiles;
        this.reading = reading;
        this.environments = environments;
        this.blueprints = blueprints;
        this.projects = projects;
        this.memberships = memberships;
        this.permissions = permissions;
        this.outbox = outbox;
        this.clock = clock;
        this.news = news;
    }

    /** By name: all for admins and auditors, for others those that a project of theirs manages or may use. */
    @Transactional(readOnly = true)
    public List<EnvironmentProfile> all() {
        permissions.require(Action.SEARCH_CATALOG, "Sign in first");
        return reading.all().stream().filter(this::visible).toList();
    }

    @Transactional(readOnly = true)
    public EnvironmentProfile get(ProfileId id) {
        var profile = reading.get(id);
        if (!visible(profile)) {
            throw new Missing("There is no environment profile %s that you may see".formatted(id));
        }
        return profile;
    }

    /** All revisions, the newest first. */
    @Transactional(readOnly = true)
    public List<ProfileRevision> revisions(ProfileId id) {
        return reading.revisions(get(id).id());
    }

    /** What a member of the project may deploy from. */
    @Transactional(readOnly = true)
    public List<EnvironmentProfile> usableBy(ProjectId project) {
        return all().stream().filter(profile -> profile.usableBy(project)).toList();
    }

    /** A new profile of the SageMaker blueprint; its checks begin, and nothing is made before they all passed. */
    public ProfileId draft(ProfileForm form) {
        var admin = permissions.require(Action.MANAGE_ENVIRONMENT_PROFILES, ADMINS);
        var blueprint = blueprints.sageMaker().orElseThrow(() -> new Refused("""
                        DataZone has not shown the blueprint %s yet""".formatted(SageMakerBlueprint.NAME)));
        var filled = good(blueprint, form);
        var id = ProfileId.random();
        profiles.insert(id, blueprint.id(), form.managing(), false);
        write(id, filled, admin.id());
        return id;
    }

    /** Another revision of a profile; the managing project and the blueprint stay. */
    public void change(ProfileId id, long seenVersion, ProfileForm form) {
        var admin = permissions.require(Action.MANAGE_ENVIRONMENT_PROFILES, ADMINS);
        var profile = reading.get(id);
        requireQuiet(profile);
        Require.that(profile.managing().equals(form.managing()), "The managing project of a profile can't be changed");
        var filled = good(blueprints.get(profile.blueprintId()), form);
        profiles.changed(id, seenVersion);
        write(id, filled, admin.id());
    }

    /** Looks at AWS again for the revision on its way. */
    public void checkAgain(ProfileId id, long seenVersion) {
        var admin = permissions.require(Action.MANAGE_ENVIRONMENT_PROFILES, ADMINS);
        var profile = reading.get(id);
        requireQuiet(profile);
        var coming = coming(profile);
        requireLive(coming.form());
        profiles.changed(id, seenVersion);
        write(id, coming.form(), admin.id());
    }

    /** Lets DataZone be told; refused until every check passed, and until what it loosens is confirmed. */
    public void make(ProfileId id, long seenVersion, boolean confirmed) {
        var admin = permissions.require(Action.MANAGE_ENVIRONMENT_PROFILES, ADMINS);
        var profile = reading.get(id);
        requireQuiet(profile);
        var coming = coming(profile);
        requireLive(coming.form());
        if (!profile.loosens().isEmpty() && !confirmed) {
            throw new Refused("This loosens the profile, confirm it first: " + String.join("; ", profile.loosens()));
        }
        profiles.changed(id, seenVersion);
        if (!profiles.move(coming.id(), State.MAKING, null, State.CHECKED, State.FAILED)) {
            throw new Refused("A check of this profile has not passed, so nothing is made");
        }
        tellAws(id, EnvironmentChange.MAKE_PROFILE, coming.id(), admin.id());
        var confirmedWhat = profile.loosens().isEmpty() ? null : "Confirmed: " + String.join("; ", profile.loosens());
        news.tell(
                Topic.ENVIRONMENTS,
                id,
                news.decided(admin.id(), "let make", words(coming))
                        .in(profile.managing())
                        .because(confirmedWhat)
                        .as(coming.id()));
    }

    /** Lets DataZone delete it; refused while an environment is made from it. */
    public void delete(ProfileId id, long seenVersion) {
        var admin = permissions.require(Action.MANAGE_ENVIRONMENT_PROFILES, ADMINS);
        var profile = reading.get(id);
        requireQuiet(profile);
        if (profile.datazoneId() != null && environments.madeFrom(profile.datazoneId()) > 0) {
            throw new Refused("Environments are made from this profile; retire them first");
        }
        profiles.changed(id, seenVersion);
        profiles.deleting(id, clock.instant());
        tellAws(id, EnvironmentChange.DELETE_PROFILE, id.value(), admin.id());
        news.tell(
                Topic.ENVIRONMENTS,
                id,
                news.decided(admin.id(), "let delete", "environment profile " + profile.name())
                        .in(profile.managing())
                        .as(id.value()));
    }

    private void write(ProfileId id, ProfileForm form, PersonId by) {
        var revision = profiles.write(id, form, State.CHECKING, by, clock.instant());
        tellAws(id, EnvironmentChange.CHECK_PROFILE, revision.id(), by);
        news.tell(
                Topic.ENVIRONMENTS,
                id,
                news.decided(by, "wrote", words(revision)).in(form.managing()).as(revision.id()));
    }

    /** What failed of an earlier revision is of no use any more. */
    private void tellAws(ProfileId id, EnvironmentChange change, UUID reference, PersonId by) {
        var subject = EnvironmentChange.of(id);
        outbox.supersede(
                subject,
                EnvironmentChange.CHECK_PROFILE,
                EnvironmentChange.MAKE_PROFILE,
                EnvironmentChange.DELETE_PROFILE);
        outbox.tell(subject, change, reference, reference, by.value());
    }

    private static String words(ProfileRevision revision) {
        return "environment profile %s, revision %d".formatted(revision.form().name(), revision.number());
    }

    private ProfileForm good(Blueprint blueprint, ProfileForm form) {
        blueprints.kind(blueprint.id());
        var filled = form.filledFrom(blueprint);
        blueprint.require(filled);
        requireLive(filled);
        return filled;
    }

    /** Nothing starts in an archived project, nor is anything made ready for it. */
    private void requireLive(ProfileForm form) {
        projects.requireLive(form.managing());
        form.projects().forEach(projects::requireLive);
    }

    private static void requireQuiet(EnvironmentProfile profile) {
        if (profile.deleting() || profile.latest().state().busy()) {
            throw new Refused("AWS is at work on this profile; wait until that is through");
        }
    }

    private static ProfileRevision coming(EnvironmentProfile profile) {
        var coming = profile.coming();
        if (coming == null) {
            throw new Refused("Nothing of this profile waits to be made");
        }
        return coming;
    }

    private boolean visible(EnvironmentProfile profile) {
        return permissions.may(Action.MANAGE_ENVIRONMENT_PROFILES)
                || permissions.may(Action.READ_AUDIT_TRAIL)
                || memberships.mine().stream()
                        .anyMatch(
                                mine -> mine.project().equals(profile.managing()) || profile.usableBy(mine.project()));
    }
}
