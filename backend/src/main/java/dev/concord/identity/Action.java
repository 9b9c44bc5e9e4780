package dev.concord.identity;

/** What a person may be permitted to do: in a project, or in the domain as a whole. */
public enum Action {
    /** Members, and those who read everything. */
    SEE_PROJECT,
    EDIT_PROJECT,
    ARCHIVE_PROJECT,
    MANAGE_MEMBERS,
    ASK_TO_JOIN,
    SUBSCRIBE,
    DECIDE,
    PUBLISH,
    DEPLOY_ENVIRONMENT,
    RETIRE_ENVIRONMENT,
    OPEN_STUDIO,
    CREATE_PROJECT,
    ADOPT_PROJECT,
    MANAGE_ENVIRONMENT_PROFILES,
    SET_UP_DOMAIN,
    READ_AUDIT_TRAIL
}
