package dev.concord.identity;

import dev.concord.shared.PersonId;

/** Who is signed in. Projects follow from memberships; admin and auditor follow from groups of the OpenID provider. */
public record Person(PersonId id, String name, boolean admin, boolean auditor) {}
