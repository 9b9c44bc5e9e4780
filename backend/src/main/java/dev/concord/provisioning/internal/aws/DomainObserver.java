package dev.concord.provisioning.internal.aws;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.concord.aws.AwsFailure;
import dev.concord.provisioning.Blueprints;
import dev.concord.provisioning.ProfileProgress;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads again and again what belongs to the domain as a whole: its blueprints, and environment profiles made elsewhere. */
@Configuration(proxyBeanMethods = false)
class DomainObserver {
    private static final Logger log = LoggerFactory.getLogger(DomainObserver.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final BlueprintCalls blueprintCalls;
    private final EnvironmentProfileCalls profileCalls;
    private final Blueprints blueprints;
    private final ProfileProgress profiles;
    private final Clock clock;

    DomainObserver(
            BlueprintCalls blueprintCalls,
            EnvironmentProfileCalls profileCalls,
            Blueprints blueprints,
            ProfileProgress profiles,
            Clock clock) {
        this.blueprintCalls = blueprintCalls;
        this.profileCalls = profileCalls;
        this.blueprints = blueprints;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Bean
    Task<Void> observeDomain() {
        return Tasks.recurring("observe-domain", FixedDelay.of(PAUSE)).execute((instance, context) -> observe());
    }

    private void observe() {
        try {
            blueprints.observed(blueprintCalls.observe(clock.instant()));
            profiles.observed(profileCalls.observe());
        } catch (AwsFailure failure) {
            log.info("The domain could not be observed: {}", failure.getMessage());
        }
    }
}
