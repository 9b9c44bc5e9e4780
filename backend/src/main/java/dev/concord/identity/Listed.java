package dev.concord.identity;

/** A person or group that the domain let in. Account is the person's user name, empty for groups. */
public record Listed(MemberId member, String name, String account) {}
