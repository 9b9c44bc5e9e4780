package dev.concord.provisioning.internal.aws;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.concord.provisioning.internal.StudioProgress;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ways into Studio that nobody took are forgotten soon after they expired. */
@Configuration(proxyBeanMethods = false)
class StudioForgetting {
    @Bean
    Task<Void> forgetWaysIntoStudio(StudioProgress openings) {
        return Tasks.recurring("forget-ways-into-studio", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> openings.expire());
    }
}
