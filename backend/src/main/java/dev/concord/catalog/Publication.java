package dev.concord.catalog;

/** Where an asset stands between its project's inventory and the business catalog, and where it goes from there. */
public enum Publication {
    INVENTORY,
    PUBLISHING,
    PUBLISHED,
    FAILED,
    /** It was published; in AWS somebody took it out of the catalog. */
    UNPUBLISHED,
    /** Somebody deleted it in DataZone. */
    GONE;

    /** Others find it and can ask for it. */
    public boolean requestable() {
        return this == PUBLISHED;
    }

    /** A person wants it in the catalog. */
    public Publication asked() {
        return switch (this) {
            case INVENTORY, FAILED, UNPUBLISHED -> PUBLISHING;
            case PUBLISHING, PUBLISHED, GONE -> this;
        };
    }

    /** DataZone could not take it, or not list it. */
    public Publication refused() {
        return switch (this) {
            case INVENTORY, PUBLISHING, FAILED -> FAILED;
            case PUBLISHED, UNPUBLISHED, GONE -> this;
        };
    }

    /** DataZone took it after all. */
    public Publication taken() {
        return this == FAILED ? INVENTORY : this;
    }

    /** DataZone shows it no longer in the catalog; what Concord is just publishing is on its way there. */
    public Publication unlisted() {
        return switch (this) {
            case PUBLISHED -> UNPUBLISHED;
            case INVENTORY, PUBLISHING, FAILED, UNPUBLISHED, GONE -> this;
        };
    }

    /** It is in an inventory: DataZone shows it there, or a person brings it in again. */
    public Publication shown() {
        return this == GONE ? INVENTORY : this;
    }
}
