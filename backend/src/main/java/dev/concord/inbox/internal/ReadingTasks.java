package dev.concord.inbox.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.concord.inbox.Observer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Some readers over all nodes take what is due, the longest due first; a dead node's reader goes on elsewhere. */
@Configuration(proxyBeanMethods = false)
class ReadingTasks {
    private static final Logger log = LoggerFactory.getLogger(ReadingTasks.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LIST = Duration.ofSeconds(5);
    private static final int AT_ONCE = 50;

    @Bean
    Task<Void> listSubjects(
            SubjectRepository subjects, List<Observer<?>> observers, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("inbox-subjects", FixedDelay.of(LIST))
                .execute((instance, context) -> observers.forEach(observer -> {
                    try {
                        var there = observer.subjects();
                        transaction.executeWithoutResult(status -> subjects.list(observer, there, clock.instant()));
                    } catch (RuntimeException broken) {
                        log.error(
                                "The subjects of {} could not be listed; those of others are", observer.name(), broken);
                    }
                }));
    }

    @Bean
    Task<Void> firstReader(Reading reading) {
        return reader(1, reading);
    }

    @Bean
    Task<Void> secondReader(Reading reading) {
        return reader(2, reading);
    }

    @Bean
    Task<Void> thirdReader(Reading reading) {
        return reader(3, reading);
    }

    private static Task<Void> reader(int number, Reading reading) {
        return Tasks.recurring("inbox-reader-" + number, FixedDelay.of(LOOK)).execute((instance, context) -> {
            for (int read = 0; read < AT_ONCE && reading.next(); read++) {
                if (context.getSchedulerState().isShuttingDown()) {
                    return;
                }
            }
        });
    }
}
