package dev.concord.datazone.internal;

/** What a row of the outbox tells DataZone. The reference is the id of the asset, request, subscription or act of set-up. */
public enum Kind {
    CREATE_ASSET,
    PUBLISH_ASSET,
    REQUEST,
    ACCEPT,
    REJECT,
    GRANT,
    REVOKE,
    SET_UP
}
