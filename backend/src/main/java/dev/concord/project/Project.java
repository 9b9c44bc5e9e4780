package dev.concord.project;

import dev.concord.identity.Designation;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DataZone project that lets Concord in: Concord acts in it as {@code roleArn}. Trouble says why it could not be
 * observed last; Concord's own designation is unknown until it was.
 */
public record Project(
        ProjectId id,
        long version,
        String name,
        String purpose,
        @Nullable RiskTier riskTier,
        @Nullable String domainUnit,
        List<String> glossaryTerms,
        String roleArn,
        @Nullable Designation ownDesignation,
        @Nullable Instant observedAt,
        @Nullable String trouble,
        @Nullable Instant archivedAt,
        @Nullable PersonId archivedBy,
        @Nullable Instant goneAt) {
    public Project {
        glossaryTerms = List.copyOf(glossaryTerms);
    }

    /** Nothing new starts in it: it was put away here, or is gone from DataZone. */
    public boolean archived() {
        return archivedAt != null || gone();
    }

    /** DataZone had it once and has it no longer. */
    public boolean gone() {
        return goneAt != null;
    }

    /** DataZone lets Concord change the project and its members. */
    public boolean managed() {
        return ownDesignation == Designation.PROJECT_OWNER;
    }

    /** How DataZone's policy grants name Concord in it; until it was observed it counts as Concord's own. */
    public String policyDesignation() {
        return ownDesignation == null || managed() ? "OWNER" : "CONTRIBUTOR";
    }
}
