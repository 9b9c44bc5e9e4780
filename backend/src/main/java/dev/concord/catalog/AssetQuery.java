package dev.concord.catalog;

import dev.concord.shared.ProjectId;
import dev.concord.shared.Require;
import java.util.Set;

/** What to look for among the published listings; an empty set does not narrow. */
public record AssetQuery(
        String text,
        Set<AssetType> types,
        Set<ProjectId> owners,
        Set<String> tasks,
        Set<String> sources,
        Set<String> approvals,
        Sort sort) {
    /** An order of results; best match falls back to the name when there is no text. */
    public enum Sort {
        BEST_MATCH,
        NAME,
        NEWEST
    }

    public AssetQuery {
        Require.that(text.length() <= 200, "A search has at most 200 characters");
        types = Set.copyOf(types);
        owners = Set.copyOf(owners);
        tasks = Set.copyOf(tasks);
        sources = Set.copyOf(sources);
        approvals = Set.copyOf(approvals);
    }

    public static AssetQuery of(String text) {
        return new AssetQuery(text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Sort.BEST_MATCH);
    }
}
