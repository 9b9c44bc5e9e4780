package dev.concord.inbox.internal.aws;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.concord.aws.AwsFailure;
import dev.concord.inbox.internal.Hints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens at the queue; where there is none, or it can't be read, looking without hints goes on and it is tried again later. */
@Configuration(proxyBeanMethods = false)
class HintTask {
    private static final Logger log = LoggerFactory.getLogger(HintTask.class);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int MOST_BATCHES = 500;
    private static final Duration REST = Duration.ofSeconds(30);

    private final AtomicReference<Instant> resting = new AtomicReference<>(Instant.EPOCH);

    @Bean
    Task<Void> hearHints(HintQueue queue, Hints hints, Clock clock) {
        return Tasks.recurring("inbox-hints", FixedDelay.of(BETWEEN)).execute((instance, context) -> {
            if (clock.instant().isBefore(resting.get())) {
                return;
            }
            try {
                hear(queue, hints);
            } catch (AwsFailure failure) {
                log.info("The queue of events can't be read, looking goes on without: {}", failure.getMessage());
                resting.set(clock.instant().plus(REST));
            }
        });
    }

    /** Until the queue is empty, or others shall have their turn. */
    private static void hear(HintQueue queue, Hints hints) {
        var url = queue.url();
        for (int batch = 0; batch < MOST_BATCHES && hear(url, queue, hints); batch++) {
            log.debug("{} batches of events were heard in a row", batch + 1);
        }
    }

    /**
     * A message is deleted once its subjects are due, so that none is lost; one that comes twice is looked at twice. False
     * when there was none.
     */
    private static boolean hear(String url, HintQueue queue, Hints hints) {
        var messages = queue.receive(url);
        if (messages.isEmpty()) {
            return false;
        }
        hints.heard(messages.stream()
                .flatMap(message -> queue.hint(message).stream())
                .toList());
        queue.delete(url, messages);
        return true;
    }
}
