package dev.concord.provisioning.internal;

import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.BlueprintKind;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.ProfileRevision;
import dev.concord.provisioning.ProfileRevision.State;
import dev.concord.provisioning.internal.ProfileQueries.Stored;
import dev.concord.shared.Missing;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts profiles together from their revisions; asks nobody's permission. */
@Component
public class ProfileReading {
    private final ProfileQueries queries;
    private final BlueprintRepository blueprints;

    ProfileReading(ProfileQueries queries, BlueprintRepository blueprints) {
        this.queries = queries;
        this.blueprints = blueprints;
    }

    public List<EnvironmentProfile> all() {
        var seen = blueprints.all();
        return queries.all().stream()
                .map(stored -> profile(stored, seen))
                .sorted(java.util.Comparator.comparing(EnvironmentProfile::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public EnvironmentProfile get(ProfileId id) {
        return queries.find(id)
                .map(stored -> profile(
                        stored, blueprints.find(stored.blueprintId()).stream().toList()))
                .orElseThrow(() -> new Missing("There is no environment profile %s that you may see".formatted(id)));
    }

    public List<ProfileRevision> revisions(ProfileId id) {
        return queries.find(id).map(Stored::revisions).orElse(List.of());
    }

    Optional<Stored> known(String datazoneId) {
        return queries.known(datazoneId);
    }

    private static EnvironmentProfile profile(Stored stored, List<Blueprint> seen) {
        var made = first(stored, State.MADE);
        var coming = stored.revisions().stream()
                .filter(revision -> revision.state() != State.MADE && revision.state() != State.DROPPED)
                .findFirst();
        var before = made.map(ProfileRevision::form).orElse(null);
        var kind = seen.stream()
                .filter(blueprint -> blueprint.id().equals(stored.blueprintId()))
                .findFirst()
                .flatMap(BlueprintKind::of);
        return new EnvironmentProfile(
                stored.id(),
                stored.version(),
                stored.datazoneId(),
                stored.blueprintId(),
                stored.managing(),
                stored.managingName(),
                stored.elsewhere(),
                stored.deleting(),
                stored.deletionFailure(),
                made.orElse(null),
                coming.orElse(null),
                coming.map(revision -> Loosening.between(kind, before, revision.form()))
                        .orElse(List.of()));
    }

    private static Optional<ProfileRevision> first(Stored stored, State state) {
        return stored.revisions().stream()
                .filter(revision -> revision.state() == state)
                .findFirst();
    }
}
