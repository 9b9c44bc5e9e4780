package dev.concord.setup.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A run of the checks as a durable task; another node begins it anew after a crash. */
@Configuration(proxyBeanMethods = false)
class SetUpTask {
    private static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("check-set-up");

    static TaskInstance<Void> of(UUID run) {
        return CHECK.instance(run.toString()).build();
    }

    @Bean
    Task<Void> checkSetUp(Inspection inspection) {
        return Tasks.custom(CHECK).onDeadExecutionRevive().execute((instance, context) -> {
            inspection.run(UUID.fromString(instance.getId()));
            return (complete, operations) -> operations.remove();
        });
    }
}
