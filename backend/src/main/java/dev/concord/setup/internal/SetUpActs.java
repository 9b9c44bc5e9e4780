package dev.concord.setup.internal;

import dev.concord.setup.Act;
import dev.concord.shared.News;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far AWS has been told of the offers that admins took: what is recorded here was observed, not asked for. */
@Component
public class SetUpActs {
    private final ActRepository acts;
    private final SetUpRuns runs;
    private final News news;
    private final Clock clock;

    SetUpActs(ActRepository acts, SetUpRuns runs, News news, Clock clock) {
        this.acts = acts;
        this.runs = runs;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Act get(UUID id) {
        return acts.get(id);
    }

    /** So many of its calls are through. */
    @Transactional
    public void told(UUID id, int calls) {
        acts.told(id, calls);
        news.changed(Topic.SETUP);
    }

    /** AWS has done all of it; the checks run again by themselves. */
    @Transactional
    public void done(UUID id) {
        acts.end(id, Act.State.DONE, null, clock.instant());
        runs.begin(acts.get(id).by());
    }

    /** AWS refused; some of it may be done, so the checks run again too. */
    @Transactional
    public void failed(UUID id, String why) {
        acts.end(id, Act.State.FAILED, why, clock.instant());
        runs.begin(acts.get(id).by());
    }
}
