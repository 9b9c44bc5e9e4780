package dev.concord.provisioning.internal.aws;

import dev.concord.aws.Principal;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.project.Projects;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.internal.EnvironmentChange;
import dev.concord.provisioning.internal.ProfileProgress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deletes an environment profile in DataZone; one that is not there is as good. */
@Component
class DeleteProfileDelivery implements Delivery {
    private final EnvironmentProfileCalls calls;
    private final ProfileProgress profiles;
    private final Projects projects;
    private final ProfileRemoval removal;

    DeleteProfileDelivery(
            EnvironmentProfileCalls calls, ProfileProgress profiles, Projects projects, ProfileRemoval removal) {
        this.calls = calls;
        this.profiles = profiles;
        this.projects = projects;
        this.removal = removal;
    }

    @Override
    public Kind kind() {
        return EnvironmentChange.DELETE_PROFILE;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var profile = profiles.profile(new ProfileId(row.reference()));
        var as = new Principal(projects.get(profile.managing()).roleArn(), row.actor());
        known(as, profile).ifPresent(id -> removal.remove(row, as, profile, id));
        return new Outcome.Done(() -> profiles.deleted(profile.id()));
    }

    private Optional<String> known(Principal as, EnvironmentProfile profile) {
        return Optional.ofNullable(profile.datazoneId())
                .or(() -> calls.find(as, profile.managing(), profile.name(), profile.id())
                        .own());
    }

    @Override
    public void failed(OutboxRow row, String why) {
        profiles.notDeleted(new ProfileId(row.reference()), why);
    }
}
