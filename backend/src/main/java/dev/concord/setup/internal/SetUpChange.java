package dev.concord.setup.internal;

import dev.concord.outbox.Kind;

/** What AWS is told of the domain's set-up. */
public enum SetUpChange implements Kind {
    SET_UP
}
