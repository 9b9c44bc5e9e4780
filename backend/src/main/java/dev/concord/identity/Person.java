package dev.concord.identity;

/** Who is signed in. Projects follow from memberships; admin and auditor follow from groups of the OpenID provider. */
public record Person(PersonId id, String name, boolean admin, boolean auditor) {}
