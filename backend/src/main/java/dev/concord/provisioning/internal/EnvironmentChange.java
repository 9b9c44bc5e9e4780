package dev.concord.provisioning.internal;

import dev.concord.outbox.Kind;

/** What AWS is asked and told of profiles, environments and Studio. */
public enum EnvironmentChange implements Kind {
    CHECK_PROFILE,
    MAKE_PROFILE,
    DELETE_PROFILE,
    DEPLOY,
    REMOVE,
    RETIRE,
    OPEN_STUDIO
}
