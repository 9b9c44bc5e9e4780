package dev.concord.project.internal.aws;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the directory is read.
 *
 * @param every from the beginning of one reading to that of the next
 */
@Validated
@ConfigurationProperties("concord.directory")
record DirectorySettings(@NotNull @DefaultValue("1m") Duration every) {}
