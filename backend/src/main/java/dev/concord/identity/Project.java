package dev.concord.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A DataZone project that lets Concord in: Concord acts in it as {@code roleArn}. Trouble says why it could not be observed last. */
public record Project(
        ProjectId id,
        String name,
        String roleArn,
        @Nullable Instant observedAt,
        @Nullable String trouble) {}
