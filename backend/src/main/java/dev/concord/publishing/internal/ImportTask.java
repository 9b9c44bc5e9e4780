package dev.concord.publishing.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Import runs as durable tasks, a few resources at a time so that others get their turn; another node goes on after a crash. */
@Configuration(proxyBeanMethods = false)
class ImportTask {
    static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("import-assets");
    /** Below all that AWS has to be told, so that what a run has taken in is published while it goes on. */
    static final int LAST = -10;

    private static final Duration AFTER_AN_INCIDENT = Duration.ofSeconds(30);

    @Bean
    Task<Void> importAssets(Importer importer) {
        return Tasks.custom(IMPORT)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_AN_INCIDENT))
                .execute((instance, context) -> {
                    var next = importer.goOn(UUID.fromString(instance.getId()));
                    return (complete, operations) ->
                            next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
                });
    }
}
