package dev.concord.catalog;

import dev.concord.shared.ProjectId;

/** A row of search results. Size is the number of features, or the latest version's number. */
public record AssetSummary(
        AssetId id,
        AssetType type,
        String name,
        String description,
        String task,
        String source,
        String modelApproval,
        int size,
        ProjectId owner,
        String ownerName,
        String words) {}
