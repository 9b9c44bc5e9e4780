package dev.concord.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The fulfilment of a subscription in an environment; times are null until AWS confirmed that step. */
public record Grant(
        @Nullable String environmentId,
        @Nullable String environmentName,
        @Nullable String roleArn,
        @Nullable String datazoneId,
        @Nullable String formerId,
        @Nullable Instant grantingAt,
        @Nullable Instant grantedAt,
        @Nullable Instant revokingAt,
        @Nullable Instant goneAt) {}
