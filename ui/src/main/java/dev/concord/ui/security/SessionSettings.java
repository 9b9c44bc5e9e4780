package dev.concord.ui.security;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a browser session lasts.
 *
 * @param idle after so long without the person doing anything it is over
 * @param longest after so long it is over whatever the person does
 */
@Validated
@ConfigurationProperties("concord.session")
record SessionSettings(
        @NotNull @DefaultValue("30m") Duration idle,
        @NotNull @DefaultValue("10h") Duration longest) {

    @AssertTrue(message = "concord.session.idle must be at least a minute and not more than concord.session.longest") boolean isInOrder() {
        return idle.compareTo(Duration.ofMinutes(1)) >= 0 && idle.compareTo(longest) <= 0;
    }
}
