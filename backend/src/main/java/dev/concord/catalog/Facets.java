package dev.concord.catalog;

import java.util.List;

/** How many results each value would give, the other filters kept; most frequent first. */
public record Facets(
        List<Count> types, List<Count> owners, List<Count> tasks, List<Count> sources, List<Count> approvals) {
    /** A value as used in an {@link AssetQuery}, its word for people, and the number of results. */
    public record Count(String value, String word, long results) {}
}
