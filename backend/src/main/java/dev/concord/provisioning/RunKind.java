package dev.concord.provisioning;

/** What a run is for. */
public enum RunKind {
    DEPLOY,
    RETIRE
}
