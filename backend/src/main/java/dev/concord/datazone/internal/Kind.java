package dev.concord.datazone.internal;

/** What a row of the outbox tells AWS. The reference is the id of what the change is about. */
public enum Kind {
    CREATE_ASSET,
    PUBLISH_ASSET,
    REQUEST,
    ACCEPT,
    REJECT,
    GRANT,
    REVOKE,
    CREATE_PROJECT,
    UNDO_PROJECT,
    UPDATE_PROJECT,
    CHANGE_MEMBER,
    CHECK_PROFILE,
    MAKE_PROFILE,
    DELETE_PROFILE,
    DEPLOY,
    REMOVE,
    RETIRE,
    OPEN_STUDIO,
    SET_UP
}
