package dev.concord.setup;

import dev.concord.setup.internal.ActRepository;
import dev.concord.setup.internal.SetUpRepository;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far AWS has been told of the offers that admins took: what is recorded here was observed, not asked for. */
@Service
public class SetUpActs {
    private final ActRepository acts;
    private final SetUpRepository setUp;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SetUpActs(ActRepository acts, SetUpRepository setUp, Clock clock, ApplicationEventPublisher events) {
        this.acts = acts;
        this.setUp = setUp;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Act get(UUID id) {
        return acts.get(id);
    }

    /** AWS has done all of it; the checks run again by themselves. */
    @Transactional
    public void done(UUID id) {
        acts.end(id, Act.State.DONE, null, clock.instant());
        checkAgain(id);
    }

    /** AWS refused; some of it may be done, so the checks run again too. */
    @Transactional
    public void failed(UUID id, String why) {
        acts.end(id, Act.State.FAILED, why, clock.instant());
        checkAgain(id);
    }

    private void checkAgain(UUID id) {
        var run = setUp.newRun(acts.get(id).by(), clock.instant());
        events.publishEvent(new RunAsked(run, clock.instant()));
    }
}
