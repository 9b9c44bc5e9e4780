package dev.concord.setup.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.concord.shared.News;
import dev.concord.shared.PersonId;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Begins runs of the checks, which go on without whoever asked. */
@Component
public class SetUpRuns {
    private final SetUpRepository setUp;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final News news;
    private final Clock clock;

    SetUpRuns(SetUpRepository setUp, ObjectProvider<SchedulerClient> scheduler, News news, Clock clock) {
        this.setUp = setUp;
        this.scheduler = scheduler;
        this.news = news;
        this.clock = clock;
    }

    /** In the caller's transaction: it begins once that has committed. */
    public UUID begin(PersonId by) {
        var run = setUp.newRun(by, clock.instant());
        scheduler.getObject().scheduleIfNotExists(SetUpTask.of(run), clock.instant());
        news.changed(Topic.SETUP);
        return run;
    }
}
