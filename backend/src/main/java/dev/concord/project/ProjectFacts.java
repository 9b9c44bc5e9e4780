package dev.concord.project;

import dev.concord.shared.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a project. Unit and terms are ids of DataZone; without a unit a new project goes into the domain's own,
 * and another stays where it is.
 */
public record ProjectFacts(
        ProjectName name,
        Purpose purpose,
        RiskTier riskTier,
        @Nullable String domainUnit,
        List<String> glossaryTerms) {
    private static final int MOST_TERMS = 20;

    public ProjectFacts {
        glossaryTerms = List.copyOf(glossaryTerms);
        Require.that(
                glossaryTerms.size() <= MOST_TERMS, "A project has at most %d glossary terms".formatted(MOST_TERMS));
    }
}
