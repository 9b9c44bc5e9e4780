package dev.concord.datazone.internal;

/** What a row of the outbox tells DataZone. The reference is the asset's, request's or subscription's id. */
public enum Kind {
    CREATE_ASSET,
    PUBLISH_ASSET,
    REQUEST,
    ACCEPT,
    REJECT,
    GRANT,
    REVOKE
}
