package dev.concord.provisioning;

import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's way into Studio of an environment; the address itself is handed out once and is no part of this. */
public record Opening(
        OpeningId id,
        String environment,
        ProjectId project,
        PersonId person,
        Instant askedAt,
        State state,
        @Nullable Instant expiresAt,
        @Nullable String failure) {
    /** How far it is. */
    public enum State {
        ASKED,
        /** The person may take the address. */
        READY,
        TAKEN,
        EXPIRED,
        FAILED
    }

    /** The person's user profile in SageMaker, the same in every environment; nobody else's id leads to it. */
    public String userProfile() {
        return "concord-" + Digest.of(person.value());
    }
}
