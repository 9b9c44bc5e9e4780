package dev.concord.project.internal;

import dev.concord.project.ChangeId;
import dev.concord.project.MembershipChange;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.Topic;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What DataZone answered to changes of members. Observations, so nobody is asked. */
@Component
@Transactional
public class MembershipProgress {
    private final ChangeRepository changes;
    private final ProjectRepository projects;
    private final Clock clock;
    private final News news;

    MembershipProgress(ChangeRepository changes, ProjectRepository projects, Clock clock, News news) {
        this.changes = changes;
        this.projects = projects;
        this.clock = clock;
        this.news = news;
    }

    @Transactional(readOnly = true)
    public MembershipChange of(ChangeId id) {
        return changes.find(id).orElseThrow(() -> new Missing("There is no membership change " + id));
    }

    /** DataZone has it: from now on it counts, here as well. */
    public void confirmed(ChangeId id) {
        var change = of(id);
        changes.done(id, clock.instant());
        projects.told(change.project(), change.member(), change.wanted(), clock.instant());
        news.changed(Topic.PROJECTS, change.project());
    }

    /** DataZone refused it, or it is tried again when there is no reason. */
    public void failed(ChangeId id, @Nullable String why) {
        changes.failed(id, why);
        news.changed(Topic.PROJECTS, of(id).project());
    }
}
