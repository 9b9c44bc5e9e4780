package dev.concord.project.internal.aws;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.project.ProjectCreation;
import dev.concord.project.internal.CreationProgress;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices that an owner in DataZone let Concord's prepared role into a project. */
@Configuration(proxyBeanMethods = false)
class AdoptionObserver {
    private static final Logger log = LoggerFactory.getLogger(AdoptionObserver.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final MemberCalls members;
    private final CreationProgress progress;

    AdoptionObserver(MemberCalls members, CreationProgress progress) {
        this.members = members;
        this.progress = progress;
    }

    @Bean
    RecurringTask<Void> observeAdoptions() {
        return Tasks.recurring("observe-adoptions", FixedDelay.of(EVERY))
                .execute((instance, context) -> progress.awaited().forEach(this::observe));
    }

    private void observe(ProjectCreation prepared) {
        var as = Principal.system(Objects.requireNonNull(prepared.roleArn()));
        try {
            members.seats(as, Objects.requireNonNull(prepared.project()));
            progress.letIn(prepared.id());
        } catch (AwsFailure failure) {
            log.debug("Project {} has not let Concord in: {}", prepared.project(), failure.getMessage());
        }
    }
}
