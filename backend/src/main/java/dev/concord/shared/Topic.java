package dev.concord.shared;

/** What screens show, by the kind of thing that changed; a change may say which thing, by the id in its page's address. */
public enum Topic {
    /** By the asset's id. */
    CATALOG,
    /** By the asset's id. */
    SUBSCRIPTIONS,
    /** By the project's id, or the creation's while it is on its way. */
    PROJECTS,
    /** By the id of the environment, the profile or the run; what a run changes of an environment has the environment's too. */
    ENVIRONMENTS,
    OUTBOX,
    SIGN_OUTS,
    SETUP
}
