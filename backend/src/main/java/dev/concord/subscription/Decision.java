package dev.concord.subscription;

import dev.concord.shared.PersonId;
import java.time.Instant;
import java.util.UUID;

/** What an owner decided; its id goes to AWS with the decision's comment, to find it again. */
public sealed interface Decision {
    UUID id();

    PersonId by();

    String byName();

    Instant at();

    /** Empty when there is none. */
    String comment();

    Side in();

    record Approved(UUID id, PersonId by, String byName, Instant at, String comment, Side in) implements Decision {}

    record Rejected(UUID id, PersonId by, String byName, Instant at, String comment, Side in) implements Decision {}
}
