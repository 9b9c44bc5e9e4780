package dev.concord.service;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody may call.
 *
 * @param burst calls at once
 * @param changes calls a second that may change something or sign in, after that, per person and per address
 * @param reads calls a second that read, after that, per person on each node
 */
@Validated
@ConfigurationProperties("concord.rates")
record RateSettings(
        @Positive @DefaultValue("200") int burst,
        @Positive @DefaultValue("10") int changes,
        @Positive @DefaultValue("50") int reads) {}
