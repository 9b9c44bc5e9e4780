package dev.concord.project;

import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words for a project that DataZone has not confirmed; without a unit it stays in its own. With a failure it stands still
 * until a person decides.
 */
public record ProjectEdit(
        EditId id,
        ProjectId project,
        String name,
        String purpose,
        @Nullable String domainUnit,
        List<String> glossaryTerms,
        PersonId by,
        @Nullable String failure) {
    public ProjectEdit {
        glossaryTerms = List.copyOf(glossaryTerms);
    }
}
