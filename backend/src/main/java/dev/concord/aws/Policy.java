package dev.concord.aws;

/** What policy grants are about: what may be made, and where. */
public record Policy(String domain, String entityType, String entityId, String type) {}
