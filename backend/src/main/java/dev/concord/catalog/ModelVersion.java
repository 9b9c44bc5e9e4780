package dev.concord.catalog;

import java.time.Instant;

/** A registered version of a model package group; approval as SageMaker has it. */
public record ModelVersion(int number, String arn, String approval, String description, Instant registeredAt) {}
