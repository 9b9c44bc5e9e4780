package dev.concord.datazone.internal;

import dev.concord.aws.Principal;
import dev.concord.datazone.internal.aws.EnvironmentProfileCalls;
import dev.concord.identity.Projects;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.ObservedProfile;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileProgress;
import dev.concord.provisioning.ProfileRevision;
import org.springframework.stereotype.Component;

/** Makes an environment profile in DataZone or changes it there, then reads it back and compares. */
@Component
class MakeProfileDelivery implements Delivery {
    private final EnvironmentProfileCalls calls;
    private final ProfileProgress profiles;
    private final Projects projects;
    private final Journal journal;

    MakeProfileDelivery(EnvironmentProfileCalls calls, ProfileProgress profiles, Projects projects, Journal journal) {
        this.calls = calls;
        this.profiles = profiles;
        this.projects = projects;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return Kind.MAKE_PROFILE;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var revision = profiles.revision(row.reference());
        var profile = profiles.profile(revision.profile());
        var as = new Principal(projects.get(profile.managing()).roleArn(), row.actor());
        var known = profile.datazoneId();
        if (known != null) {
            journal.send(
                    row, profile.managing(), () -> calls.update(as, known, profile.id(), revision.form()), made -> {});
            return verified(as, known, revision);
        }
        var found = calls.find(as, profile.managing(), revision.form().name(), profile.id());
        if (found.own().isPresent()) {
            profiles.known(profile.id(), found.own().get());
            return verified(as, found.own().get(), revision);
        }
        if (found.nameTaken()) {
            return new Outcome.Hopeless("%s has an environment profile %s already; choose another name"
                    .formatted(profile.managingName(), revision.form().name()));
        }
        return verified(as, created(row, as, profile, revision), revision);
    }

    private String created(OutboxRow row, Principal as, EnvironmentProfile profile, ProfileRevision revision) {
        return journal.send(
                        row,
                        profile.managing(),
                        () -> calls.create(as, profile.blueprintId(), profile.id(), revision.form()),
                        made -> profiles.known(profile.id(), made.id()))
                .id();
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
