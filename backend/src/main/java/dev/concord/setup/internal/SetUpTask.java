package dev.concord.setup.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.concord.setup.RunAsked;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** A run of the checks as a durable task; another node begins it anew after a crash. */
@Configuration(proxyBeanMethods = false)
class SetUpTask {
    private static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("check-set-up");

    @Bean
    Task<Void> checkSetUp(Inspection inspection) {
        return Tasks.custom(CHECK).onDeadExecutionRevive().execute((instance, context) -> {
            inspection.run(UUID.fromString(instance.getId()));
            return (complete, operations) -> operations.remove();
        });
    }

    @Bean
    Beginning checkSetUpFromItsAskingOn(SchedulerClient scheduler, Clock clock) {
        return new Beginning(scheduler, clock);
    }

    /** Schedules a run in the transaction that asked for it. */
    static class Beginning {
        private final SchedulerClient scheduler;
        private final Clock clock;

        Beginning(SchedulerClient scheduler, Clock clock) {
            this.scheduler = scheduler;
            this.clock = clock;
        }

        @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
        void on(RunAsked event) {
            scheduler.scheduleIfNotExists(CHECK.instance(event.run().toString()).build(), clock.instant());
        }
    }
}
