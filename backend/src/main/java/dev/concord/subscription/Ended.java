package dev.concord.subscription;

/** How a subscription came to its end. */
public enum Ended {
    /** Revoked with Concord. */
    CONCORD,
    REVOKED_IN_DATAZONE,
    CANCELLED_IN_DATAZONE,
    /** Approved here, but rejected or deleted there before it was made. */
    NEVER_MADE
}
