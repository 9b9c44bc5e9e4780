package dev.concord.provisioning.internal;

import dev.concord.outbox.Kind;
import dev.concord.outbox.Subject;
import dev.concord.provisioning.ProfileId;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;

/** What AWS is asked and told of profiles, environments and Studio. */
public enum EnvironmentChange implements Kind {
    CHECK_PROFILE,
    MAKE_PROFILE,
    DELETE_PROFILE,
    DEPLOY,
    REMOVE,
    RETIRE,
    OPEN_STUDIO;

    public static Subject of(ProfileId profile) {
        return Subject.of("profile", profile);
    }

    /** By the name, since it has no id before DataZone has made it. */
    public static Subject of(ProjectId project, String environmentName) {
        return Subject.of("environment", project, environmentName);
    }

    /** A person's way into an environment's Studio. */
    public static Subject studio(String environment, PersonId person) {
        return Subject.of("studio", environment, person);
    }
}
