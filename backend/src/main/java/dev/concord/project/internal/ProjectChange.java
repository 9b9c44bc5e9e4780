package dev.concord.project.internal;

import dev.concord.outbox.Kind;

/** What AWS is told of a project and its members. */
public enum ProjectChange implements Kind {
    CREATE_PROJECT,
    UNDO_PROJECT,
    UPDATE_PROJECT,
    CHANGE_MEMBER
}
