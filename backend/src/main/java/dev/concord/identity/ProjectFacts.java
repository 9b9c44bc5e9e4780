package dev.concord.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people say of a project. Unit and terms are ids of DataZone; without a unit it goes into the domain's own. */
public record ProjectFacts(
        ProjectName name,
        Purpose purpose,
        RiskTier riskTier,
        @Nullable String domainUnit,
        List<String> glossaryTerms) {
    public ProjectFacts {
        glossaryTerms = List.copyOf(glossaryTerms);
    }
}
