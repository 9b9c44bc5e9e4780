package dev.concord.aws;

/** What a changing call answered: the id of what it made or changed, its status in DataZone's words, AWS's request id. */
public record Answer(String operation, String id, String status, String requestId) {}
