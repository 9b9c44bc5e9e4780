package dev.concord.project.internal;

import dev.concord.identity.MemberId;
import dev.concord.outbox.Kind;
import dev.concord.outbox.Subject;
import dev.concord.project.CreationId;
import dev.concord.shared.ProjectId;

/** What AWS is told of a project and its members. */
public enum ProjectChange implements Kind {
    CREATE_PROJECT,
    UNDO_PROJECT,
    UPDATE_PROJECT,
    CHANGE_MEMBER;

    /** A wish for a project, until Concord works in it or everything is taken away again. */
    public static Subject of(CreationId creation) {
        return Subject.of("creation", creation);
    }

    /** What is said of a project. */
    public static Subject of(ProjectId project) {
        return Subject.of("project", project);
    }

    /** The place of one member in a project. */
    public static Subject of(ProjectId project, MemberId member) {
        return Subject.of("member", project, member);
    }
}
