package dev.concord.datazone.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.datazone.internal.aws.EnvironmentCalls;
import dev.concord.datazone.internal.aws.EnvironmentCalls.Seen;
import dev.concord.datazone.internal.aws.ProjectCalls;
import dev.concord.identity.ProjectAdopted;
import dev.concord.identity.ProjectCreated;
import dev.concord.identity.ProjectId;
import dev.concord.identity.Projects;
import dev.concord.provisioning.Environments;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Reads each project, its members and environments from DataZone: at once when it is adopted, and again and again. */
@Configuration(proxyBeanMethods = false)
class ProjectObserver {
    private static final TaskDescriptor<Void> OBSERVE = TaskDescriptor.of("observe-project");
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(3);

    private final ProjectCalls projectCalls;
    private final EnvironmentCalls environmentCalls;
    private final Projects projects;
    private final Environments environments;
    private final Clock clock;

    ProjectObserver(
            ProjectCalls projectCalls,
            EnvironmentCalls environmentCalls,
            Projects projects,
            Environments environments,
            Clock clock) {
        this.projectCalls = projectCalls;
        this.environmentCalls = environmentCalls;
        this.projects = projects;
        this.environments = environments;
        this.clock = clock;
    }

    @Bean
    Task<Void> observeProject() {
        return Tasks.custom(OBSERVE).onDeadExecutionRevive().execute((instance, context) -> {
            var pause = observe(new ProjectId(instance.getId()));
            return again(pause);
        });
    }

    @Bean
    Beginning observeFromAdoptionOn(SchedulerClient scheduler) {
        return new Beginning(scheduler, clock);
    }

    private CompletionHandler<Void> again(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(pause));
    }

    private Duration observe(ProjectId id) {
        var as = Principal.system(projects.get(id).roleArn());
        try {
            projects.observed(projectCalls.observe(as, id));
            var seen = environmentCalls.observe(as, id);
            environments.observed(id, seen.stream().map(Seen::environment).toList());
            environments.detailed(id, seen.stream().map(Seen::detail).toList());
            return AGAIN;
        } catch (AwsFailure failure) {
            projects.notObserved(id, String.valueOf(failure.getMessage()));
            return SOON;
        }
    }

    /** Starts the observation of a project. */
    static class Beginning {
        private final SchedulerClient scheduler;
        private final Clock clock;

        Beginning(SchedulerClient scheduler, Clock clock) {
            this.scheduler = scheduler;
            this.clock = clock;
        }

        @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
        void on(ProjectAdopted event) {
            begin(event.project());
        }

        @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
        void on(ProjectCreated event) {
            begin(event.project());
        }

        private void begin(ProjectId project) {
            scheduler.scheduleIfNotExists(OBSERVE.instance(project.value()).build(), clock.instant());
        }
    }
}
