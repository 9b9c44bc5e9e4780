package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.outbox.Patience;
import dev.concord.project.Projects;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileRevision;
import dev.concord.provisioning.internal.EnvironmentChange;
import dev.concord.provisioning.internal.ObservedProfile;
import dev.concord.provisioning.internal.ProfileProgress;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes an environment profile in DataZone or changes it there, then reads it back and compares. */
@Component
class MakeProfileDelivery implements Delivery {
    private final EnvironmentProfileCalls calls;
    private final ProfileProgress profiles;
    private final ProfileGrants grants;
    private final ProfileRemoval removal;
    private final Projects projects;
    private final Journal journal;
    private final Clock clock;

    MakeProfileDelivery(
            EnvironmentProfileCalls calls,
            ProfileProgress profiles,
            ProfileGrants grants,
            ProfileRemoval removal,
            Projects projects,
            Journal journal,
            Clock clock) {
        this.calls = calls;
        this.profiles = profiles;
        this.grants = grants;
        this.removal = removal;
        this.projects = projects;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return EnvironmentChange.MAKE_PROFILE;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var revision = profiles.revision(row.reference());
        var profile = profiles.profile(revision.profile());
        var as = new Principal(projects.get(profile.managing()).roleArn(), row.actor());
        try {
            return make(row, as, profile, revision);
        } catch (AwsFailure refused) {
            var outcome = Patience.after(row, refused, clock.instant());
            if (outcome instanceof Outcome.Hopeless) {
                putBack(row, as, profiles.profile(profile.id()));
            }
            return outcome;
        }
    }

    private Outcome make(OutboxRow row, Principal as, EnvironmentProfile profile, ProfileRevision revision) {
        var known = profile.datazoneId();
        if (known != null) {
            grants.letOnly(row, profile, known, revision.form());
            journal.send(
                    row, profile.managing(), () -> calls.update(as, known, profile.id(), revision.form()), made -> {});
            return verified(as, known, revision);
        }
        var found = calls.find(as, profile.managing(), revision.form().name(), profile.id());
        if (found.own().isEmpty() && found.nameTaken()) {
            return new Outcome.Hopeless("%s has an environment profile %s already; choose another name"
                    .formatted(profile.managingName(), revision.form().name()));
        }
        var id = found.own().orElseGet(() -> created(row, as, profile, revision));
        profiles.known(profile.id(), id);
        grants.letOnly(row, profile, id, revision.form());
        return verified(as, id, revision);
    }

    private String created(OutboxRow row, Principal as, EnvironmentProfile profile, ProfileRevision revision) {
        grants.letManage(row, profile, revision.form());
        return journal.send(
                        row,
                        profile.managing(),
                        () -> calls.create(as, profile.blueprintId(), profile.id(), revision.form()),
                        made -> profiles.known(profile.id(), made.id()))
                .id();
    }

    /** What is refused is not half made: a new profile goes, one that was made lets in whom it let in. */
    private void putBack(OutboxRow row, Principal as, EnvironmentProfile profile) {
        var id = profile.datazoneId();
        if (id != null && profile.made() != null) {
            grants.letOnly(row, profile, id, profile.made().form());
        } else if (id != null) {
            removal.remove(row, as, profile, id);
            profiles.forgotten(profile.id());
        }
    }

    private Outcome verified(Principal as, String id, ProfileRevision revision) {
        var seen = calls.get(as, id);
        return same(seen, revision.form())
                ? new Outcome.Done(() -> profiles.made(revision))
                : new Outcome.Hopeless("DataZone shows other values than it was told: " + seen.parameters());
    }

    private static boolean same(ObservedProfile seen, ProfileForm form) {
        return seen.name().equals(form.name())
                && seen.account().equals(form.account())
                && seen.region().equals(form.region())
                && form.parameters().entrySet().stream()
                        .allMatch(value ->
                                value.getValue().equals(seen.parameters().get(value.getKey())));
    }

    @Override
    public void failed(OutboxRow row, String why) {
        profiles.notMade(profiles.revision(row.reference()), why);
    }
}
