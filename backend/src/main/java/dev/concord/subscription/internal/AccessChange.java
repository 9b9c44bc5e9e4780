package dev.concord.subscription.internal;

import dev.concord.outbox.Kind;

/** What AWS is told of a project's access to an asset. */
public enum AccessChange implements Kind {
    REQUEST,
    ACCEPT,
    REJECT,
    GRANT,
    REVOKE
}
