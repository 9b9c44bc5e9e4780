package dev.concord.subscription;

/** Where somebody did something: with Concord, or in DataZone's own portal, by an SDK, in Studio. */
public enum Side {
    CONCORD,
    DATAZONE
}
