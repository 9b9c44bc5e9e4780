package dev.concord.provisioning.internal;

import dev.concord.provisioning.ProfileId;
import dev.concord.shared.ProjectId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What DataZone shows of an environment profile; concord is the id that Concord left in its description, if it did. */
public record ObservedProfile(
        String datazoneId,
        String blueprintId,
        ProjectId managing,
        String name,
        String description,
        String account,
        String region,
        Map<String, String> parameters,
        @Nullable ProfileId concord) {
    public ObservedProfile {
        parameters = Map.copyOf(parameters);
    }
}
