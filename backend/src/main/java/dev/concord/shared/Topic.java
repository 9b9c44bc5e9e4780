package dev.concord.shared;

/** What screens show, by the kind of thing that changed. */
public enum Topic {
    CATALOG,
    SUBSCRIPTIONS,
    PROJECTS,
    ENVIRONMENTS,
    OUTBOX,
    SIGN_OUTS,
    SETUP
}
