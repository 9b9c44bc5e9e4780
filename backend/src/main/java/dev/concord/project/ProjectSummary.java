package dev.concord.project;

import dev.concord.identity.Designation;
import dev.concord.shared.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What everybody who is signed in may know of a project, to ask to join it. Mine is the reader's own designation. */
public record ProjectSummary(
        ProjectId id,
        String name,
        String purpose,
        @Nullable RiskTier riskTier,
        boolean archived,
        boolean gone,
        List<String> owners,
        @Nullable Designation mine) {
    public ProjectSummary {
        owners = List.copyOf(owners);
    }
}
