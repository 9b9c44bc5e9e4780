package dev.concord.service;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes the buckets that nobody needs any more, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class RateTask {
    private static final int MINUTES = 1;

    @Bean
    Task<Void> forgetRates(Rates rates) {
        return Tasks.recurring("forget-rates", FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> rates.forget());
    }
}
