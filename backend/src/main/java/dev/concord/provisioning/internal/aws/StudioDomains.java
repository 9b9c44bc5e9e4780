package dev.concord.provisioning.internal.aws;

import dev.concord.provisioning.internal.aws.StudioCalls.StudioDomain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SageMaker's domains for observers: listed, with their tags, once for all environments that are looked into together. */
@Component
class StudioDomains {
    private static final Duration TOGETHER = Duration.ofSeconds(5);

    private final StudioCalls studio;
    private final Clock clock;
    private @Nullable Listing last;

    StudioDomains(StudioCalls studio, Clock clock) {
        this.studio = studio;
        this.clock = clock;
    }

    /** As it was at most some seconds ago. */
    Optional<StudioDomain> of(String environment) {
        return Optional.ofNullable(listing().domains().get(environment)).map(studio::domain);
    }

    /** Whoever comes meanwhile waits for it instead of listing too. */
    private synchronized Listing listing() {
        var now = clock.instant();
        if (last == null || last.begun().plus(TOGETHER).isBefore(now)) {
            last = new Listing(now, studio.domains());
        }
        return last;
    }

    private record Listing(Instant begun, Map<String, String> domains) {}
}
