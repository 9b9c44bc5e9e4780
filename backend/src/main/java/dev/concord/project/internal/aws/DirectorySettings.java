package dev.concord.project.internal.aws;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the directory is read.
 *
 * @param every pause between two readings
 */
@Validated
@ConfigurationProperties("concord.directory")
record DirectorySettings(@NotNull @DefaultValue("5m") Duration every) {}
