package dev.concord.datazone.internal;

import dev.concord.catalog.AssetId;
import dev.concord.identity.CreationId;
import dev.concord.identity.MemberId;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.provisioning.ProfileId;
import dev.concord.setup.Check;

/** What rows of the outbox are about; rows of one subject are told in order. */
public record Subject(String value) {
    static Subject of(AssetId asset) {
        return new Subject("asset:" + asset);
    }

    /** A project's access to an asset, over all its requests: the next request waits until a revoke is through. */
    static Subject of(AssetId asset, ProjectId subscriber) {
        return new Subject("access:" + asset + ":" + subscriber);
    }

    /** A project on its way, and its undoing. */
    static Subject of(CreationId creation) {
        return new Subject("creation:" + creation);
    }

    /** The words that DataZone keeps of a project. */
    static Subject of(ProjectId project) {
        return new Subject("project:" + project);
    }

    /** Somebody's place in a project. */
    static Subject of(ProjectId project, MemberId member) {
        return new Subject("member:" + project + ":" + member);
    }

    static Subject of(ProfileId profile) {
        return new Subject("profile:" + profile);
    }

    /** An environment by its name, over all runs for it. */
    static Subject of(ProjectId project, String environmentName) {
        return new Subject("environment:" + project + ":" + environmentName);
    }

    /** A person's way into Studio of an environment, over all openings. */
    static Subject of(PersonId person, String environment) {
        return new Subject("studio:" + environment + ":" + person);
    }

    /** What admins let Concord change about one thing in the domain's set-up. */
    static Subject of(Check check) {
        return new Subject("set-up:" + check.id());
    }

    /** What people wait for goes before bulk imports. */
    int urgency() {
        return value.startsWith("asset:") ? 0 : 10;
    }
}
