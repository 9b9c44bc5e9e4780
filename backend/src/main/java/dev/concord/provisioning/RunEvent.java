package dev.concord.provisioning;

import java.time.Instant;

/** Something that happened in a run, and who said so: DataZone, SageMaker or Concord. */
public record RunEvent(Instant at, String source, String message) {}
