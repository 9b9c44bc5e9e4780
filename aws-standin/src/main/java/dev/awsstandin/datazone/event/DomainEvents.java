package dev.awsstandin.datazone.event;

import dev.awsstandin.kernel.Json;

/** What happens to domains, their units, and the policy grants in them. */
final class DomainEvents {

    private final Announcements announcements;

    DomainEvents(Announcements announcements) {
        this.announcements = announcements;
    }

    void watch() {
        announcements.on("domains", this::domain);
        announcements.on("domain-units", this::unit);
        announcements.on("policy-grants", this::grant);
    }

    private void domain(Change change) {
        if (change.becomes("status", "AVAILABLE")) {
            tell(EventType.DOMAIN_CREATED, change, change.domain());
        } else if (change.isGone()) {
            tell(EventType.DOMAIN_DELETED, change, change.domain());
        }
    }

    private void unit(Change change) {
        var id = change.thing().path("id").asString();
        if (change.isNew()) {
            tell(EventType.DOMAIN_UNIT_CREATED, change, id);
        } else if (change.isGone()) {
            tell(EventType.DOMAIN_UNIT_DELETED, change, id);
        } else if (change.differs("owners")) {
            tell(owners(change), change, id);
        } else if (!change.before().equals(change.after())) {
            tell(EventType.DOMAIN_UNIT_UPDATED, change, id);
        }
    }

    private static EventType owners(Change change) {
        var before = change.before().map(unit -> unit.path("owners").size()).orElse(0);
        return change.thing().path("owners").size() > before
                ? EventType.DOMAIN_UNIT_OWNER_ADDED
                : EventType.DOMAIN_UNIT_OWNER_REMOVED;
    }

    private void grant(Change change) {
        if (change.isNew()) {
            tell(EventType.POLICY_GRANT_ADDED, change, change.is("grantId"));
        } else if (change.isGone()) {
            tell(EventType.POLICY_GRANT_REMOVED, change, change.was("grantId"));
        }
    }

    private void tell(EventType type, Change change, String id) {
        announcements.tell(type, change, id, "", Json.object());
    }
}
