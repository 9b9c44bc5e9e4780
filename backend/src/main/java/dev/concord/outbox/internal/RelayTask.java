package dev.concord.outbox.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.concord.outbox.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** One durable task for each subject that has rows to tell; on a node's death another goes on with it. */
@Configuration(proxyBeanMethods = false)
public class RelayTask {
    private static final TaskDescriptor<Void> TELL = TaskDescriptor.of("tell-datazone");
    private static final int PEOPLE = 10;
    private static final int BULK = 0;

    /** The task that tells the rows of a subject. */
    public static TaskInstance.Builder<Void> of(Subject subject) {
        return TELL.instance(subject.value()).priority(subject.bulk() ? BULK : PEOPLE);
    }

    @Bean
    Task<Void> tellDataZone(Relay relay, OutboxRepository outbox, TransactionTemplate transaction, Clock clock) {
        return Tasks.custom(TELL).onDeadExecutionRevive().execute((instance, context) -> {
            var subject = new Subject(instance.getId(), false);
            return ending(subject, relay.drain(subject), outbox, transaction, clock);
        });
    }

    /** Ends under the subject's lock, so that a row written meanwhile is either seen here or schedules a task of its own. */
    private static CompletionHandler<Void> ending(
            Subject subject,
            Optional<Duration> pause,
            OutboxRepository outbox,
            TransactionTemplate transaction,
            Clock clock) {
        return (complete, operations) -> transaction.executeWithoutResult(status -> {
            outbox.lock(subject);
            if (outbox.next(subject).isPresent()) {
                operations.reschedule(complete, clock.instant().plus(pause.orElse(Duration.ZERO)));
            } else {
                operations.remove();
            }
        });
    }
}
