package dev.concord.datazone.internal;

/** What a row of the outbox tells AWS. The reference is the id of what it is about: asset, request, subscription, run, ... */
public enum Kind {
    CREATE_ASSET,
    PUBLISH_ASSET,
    REQUEST,
    ACCEPT,
    REJECT,
    GRANT,
    REVOKE,
    CHECK_PROFILE,
    MAKE_PROFILE,
    DELETE_PROFILE,
    DEPLOY,
    REMOVE,
    RETIRE,
    OPEN_STUDIO
}
