package dev.concord.provisioning;

import dev.concord.provisioning.internal.OpeningRepository;
import dev.concord.shared.Missing;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What SageMaker answered to openings of Studio. */
@Service
@Transactional
public class StudioProgress {
    private final OpeningRepository openings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StudioProgress(OpeningRepository openings, Clock clock, ApplicationEventPublisher events) {
        this.openings = openings;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Opening get(OpeningId id) {
        return openings.find(id).orElseThrow(() -> new Missing("There is no opening " + id));
    }

    public void ready(OpeningId id, URI address, Duration lifetime) {
        if (openings.ready(id, address, clock.instant().plus(lifetime))) {
            events.publishEvent(new OpeningMoved(id, clock.instant()));
        }
    }

    public void failed(OpeningId id, String why) {
        if (openings.failed(id, why)) {
            events.publishEvent(new OpeningMoved(id, clock.instant()));
        }
    }

    /** Forgets the addresses that nobody took in time. */
    public void expire() {
        openings.expire(clock.instant());
    }
}
