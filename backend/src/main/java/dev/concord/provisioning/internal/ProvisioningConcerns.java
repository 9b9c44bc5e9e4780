package dev.concord.provisioning.internal;

import dev.concord.provisioning.OpeningId;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.RunId;
import dev.concord.shared.Concern;
import dev.concord.shared.Concerns;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Environments, their profiles and runs, and people's ways into their Studio. */
@Component
class ProvisioningConcerns implements Concerns {
    /** DataZone's ids of environments are far shorter. */
    private static final int LONGEST_ID = 64;

    private final EnvironmentRepository environments;
    private final ProfileQueries profiles;
    private final RunQueries runs;
    private final OpeningRepository openings;

    ProvisioningConcerns(
            EnvironmentRepository environments, ProfileQueries profiles, RunQueries runs, OpeningRepository openings) {
        this.environments = environments;
        this.profiles = profiles;
        this.runs = runs;
        this.openings = openings;
    }

    @Override
    public Optional<Concern> of(Object argument) {
        return switch (argument) {
            case ProfileId id -> profiles.find(id).map(profile -> profile(id, profile));
            case RunId id ->
                runs.find(id)
                        .map(run ->
                                new Concern("environment " + run.environmentName(), null, run.project(), id.value()));
            case OpeningId id -> openings.find(id).flatMap(opening -> environment(opening.environment()));
            case String id when id.length() <= LONGEST_ID -> environment(id);
            default -> Optional.empty();
        };
    }

    private Optional<Concern> environment(String id) {
        return environments
                .find(id)
                .map(environment -> Concern.of("environment " + environment.name(), environment.project()));
    }

    private static Concern profile(ProfileId id, ProfileQueries.Stored profile) {
        return new Concern(
                "environment profile " + profile.revisions().getFirst().form().name(),
                null,
                profile.managing(),
                id.value());
    }
}
