package dev.concord.outbox.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** One durable task for each subject that has rows to tell; on a node's death another goes on with it. */
@Configuration(proxyBeanMethods = false)
public class RelayTask {
    private static final TaskDescriptor<Void> TELL = TaskDescriptor.of("tell-datazone");
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final Duration GIVEN_UP = Duration.ofDays(14);
    /** What AWS is at comes before what it was not told of yet, else the first would be seen after the last was begun. */
    private static final short BEGUN = 20;

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
            Optional<Relay.Rest> rest,
            OutboxRepository outbox,
            TransactionTemplate transaction,
            Clock clock) {
        return (complete, operations) -> transaction.executeWithoutResult(status -> {
            outbox.lock(subject);
            var left = outbox.next(subject);
            if (left.isPresent()) {
                operations.reschedule(complete, clock.instant().plus(pause(left.get(), rest)));
                if (left.get().begun()) {
                    outbox.prefer(TELL.getTaskName(), subject, BEGUN);
                }
            } else {
                operations.remove();
            }
        });
    }

    private static Duration pause(OutboxRow next, Optional<Relay.Rest> rest) {
        return next.woken()
                ? Duration.ZERO
                : rest.filter(resting -> resting.row() == next.id())
                        .map(Relay.Rest::pause)
                        .orElse(Duration.ZERO);
    }

    /** Rows that nobody is about to tell, from before an update or after a fault, are told as well. */
    @Bean
    Task<Void> tellWhatWasForgotten(
            OutboxRepository outbox,
            ObjectProvider<SchedulerClient> scheduler,
            TransactionTemplate transaction,
            Clock clock) {
        return Tasks.recurring("outbox-sweep", FixedDelay.of(SWEEP))
                .execute((instance, context) -> outbox.forgotten(
                                TELL.getTaskName(), clock.instant().minus(GIVEN_UP))
                        .forEach(subject -> transaction.executeWithoutResult(status -> {
                            outbox.lock(subject);
                            scheduler
                                    .getObject()
                                    .scheduleIfNotExists(of(subject).build(), clock.instant());
                        })));
    }
}
