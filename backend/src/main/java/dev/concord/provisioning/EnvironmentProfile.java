package dev.concord.provisioning;

import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An environment profile: the revision that DataZone has, if it has any, and one that is on its way there, if there is one.
 *
 * @param loosens what the revision on its way allows that the made one does not, a sentence each
 */
public record EnvironmentProfile(
        ProfileId id,
        long version,
        @Nullable String datazoneId,
        String blueprintId,
        ProjectId managing,
        String managingName,
        boolean madeElsewhere,
        boolean deleting,
        @Nullable String deletionFailure,
        @Nullable ProfileRevision made,
        @Nullable ProfileRevision coming,
        List<String> loosens) {
    public EnvironmentProfile {
        loosens = List.copyOf(loosens);
    }

    /** What to show: the revision on its way, otherwise the one that is made. */
    public ProfileRevision latest() {
        return Optional.ofNullable(coming).or(() -> Optional.ofNullable(made)).orElseThrow();
    }

    /** By the name that DataZone has, or is to have. */
    public String name() {
        return (made == null ? latest() : made).form().name();
    }

    public boolean usableBy(ProjectId project) {
        return made != null && !deleting && made.form().allows(project);
    }
}
