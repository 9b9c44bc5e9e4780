package dev.concord.identity;

/** What a person may be permitted to do: in a project unless it says otherwise. The policies in policies/cedar decide. */
public enum Action {
    /** Members, and those who read everything. */
    SEE_PROJECT,
    EDIT_PROJECT,
    ARCHIVE_PROJECT,
    MANAGE_MEMBERS,
    ASK_TO_JOIN,
    /** Accept or reject who asked. */
    DECIDE_JOINING,
    SUBSCRIBE,
    DECIDE,
    RETRY,
    PUBLISH,
    DEPLOY_ENVIRONMENT,
    RETIRE_ENVIRONMENT,
    OPEN_STUDIO,
    /** Search the domain's people and groups, to add one somewhere; asked of a project, or of none. */
    FIND_PEOPLE(Where.EITHER),
    /** Have AWS read at once, before its turn: a project's things, or all. */
    LOOK_NOW(Where.EITHER),
    /** Whatever everybody may who is signed in. */
    SEARCH_CATALOG(Where.DOMAIN),
    /** Names, purposes and owners of all projects, to ask to join one. */
    FIND_PROJECTS(Where.DOMAIN),
    CREATE_PROJECT(Where.DOMAIN),
    ADOPT_PROJECT(Where.DOMAIN),
    MANAGE_ENVIRONMENT_PROFILES(Where.DOMAIN),
    SET_UP_DOMAIN(Where.DOMAIN),
    READ_AUDIT_TRAIL(Where.DOMAIN);

    private final Where where;

    Action() {
        this(Where.PROJECT);
    }

    Action(Where where) {
        this.where = where;
    }

    /** Done in the domain as a whole, not in one project. */
    public boolean inDomain() {
        return where == Where.DOMAIN;
    }

    /** Asked of a project, or of the domain by who has none. */
    public boolean needsNoProject() {
        return where == Where.EITHER;
    }

    private enum Where {
        PROJECT,
        DOMAIN,
        EITHER
    }
}
