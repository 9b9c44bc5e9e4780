package dev.concord.catalog;

/** Where an asset stands between its project's inventory and the business catalog. */
public enum Publication {
    INVENTORY,
    PUBLISHING,
    PUBLISHED,
    FAILED
}
