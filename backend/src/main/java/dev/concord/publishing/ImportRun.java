package dev.concord.publishing;

import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run.
 *
 * @param resources what it was given, as ARNs
 * @param imported how many became assets
 * @param failures a sentence for each resource that could not
 * @param pending those that are yet to be looked at
 * @param trouble why they could not be looked at when it was tried last; they are tried again
 */
public record ImportRun(
        UUID id,
        ProjectId project,
        PersonId startedBy,
        Instant startedAt,
        List<String> resources,
        boolean publish,
        int imported,
        List<String> failures,
        List<String> pending,
        @Nullable String trouble,
        @Nullable Instant endedAt) {
    public ImportRun {
        resources = List.copyOf(resources);
        failures = List.copyOf(failures);
        pending = List.copyOf(pending);
    }
}
