package dev.concord.provisioning.internal;

import dev.concord.provisioning.Opening;
import dev.concord.provisioning.OpeningId;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.Topic;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What SageMaker answered to openings of Studio. */
@Component
@Transactional
public class StudioProgress {
    private final OpeningRepository openings;
    private final Clock clock;
    private final News news;

    StudioProgress(OpeningRepository openings, Clock clock, News news) {
        this.openings = openings;
        this.clock = clock;
        this.news = news;
    }

    @Transactional(readOnly = true)
    public Opening get(OpeningId id) {
        return openings.find(id).orElseThrow(() -> new Missing("There is no opening " + id));
    }

    public void ready(OpeningId id, URI address, Duration lifetime) {
        if (openings.ready(id, address, clock.instant().plus(lifetime))) {
            news.changed(Topic.ENVIRONMENTS, id);
        }
    }

    public void failed(OpeningId id, String why) {
        if (openings.failed(id, why)) {
            news.changed(Topic.ENVIRONMENTS, id);
        }
    }

    /** Forgets the addresses that nobody took in time. */
    public void expire() {
        openings.expire(clock.instant());
    }
}
