package dev.awsstandin.datazone.event;

import dev.awsstandin.kernel.Json;

/** What happens to projects, and who belongs to them. */
final class ProjectEvents {

    private final Announcements announcements;

    ProjectEvents(Announcements announcements) {
        this.announcements = announcements;
    }

    void watch() {
        announcements.on("projects", this::project);
        announcements.on("memberships", this::member);
    }

    private void project(Change change) {
        if (change.isNew()) {
            tell(EventType.PROJECT_CREATED, change, change.is("id"));
        } else if (!change.isGone() && !change.was("domainUnitId").isEmpty() && change.differs("domainUnitId")) {
            tell(EventType.PROJECT_MOVED, change, change.is("id"));
        }
    }

    private void member(Change change) {
        if (change.isNew()) {
            tell(EventType.MEMBER_ADDED, change, change.owner());
        } else if (change.isGone()) {
            tell(EventType.MEMBER_REMOVED, change, change.owner());
        }
    }

    private void tell(EventType type, Change change, String project) {
        announcements.tell(type, change, project, project, Json.object());
    }
}
