package dev.concord.aws;

/** A call that AWS answered, and the id by which AWS knows it. */
public record CallMade(AwsOperation operation, String requestId) {}
