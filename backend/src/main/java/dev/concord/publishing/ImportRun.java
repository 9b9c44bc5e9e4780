package dev.concord.publishing;

import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run: what it was given, how many became assets, and a sentence for each resource that could not. */
public record ImportRun(
        UUID id,
        ProjectId project,
        PersonId startedBy,
        Instant startedAt,
        List<String> resources,
        boolean publish,
        int imported,
        List<String> failures,
        @Nullable Instant endedAt) {
    public ImportRun {
        resources = List.copyOf(resources);
        failures = List.copyOf(failures);
    }

    /** How many resources were looked at. */
    public int done() {
        return imported + failures.size();
    }
}
