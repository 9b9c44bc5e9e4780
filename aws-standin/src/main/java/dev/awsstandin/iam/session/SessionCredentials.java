package dev.awsstandin.iam.session;

import java.time.Instant;

/** Temporary credentials of a role session; {@code expires} is real time. */
public record SessionCredentials(String accessKeyId, String secretAccessKey, String sessionToken, Instant expires) {}
