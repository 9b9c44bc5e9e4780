package dev.concord.catalog.internal.aws;

import dev.concord.catalog.internal.AssetSightings;
import dev.concord.catalog.internal.LapRepository;
import dev.concord.catalog.internal.SeenRepository;
import dev.concord.catalog.internal.Shown;
import dev.concord.inbox.Inbox;
import dev.concord.project.Projects;
import dev.concord.project.reading.EachProject;
import dev.concord.shared.ProjectId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads what each project owns and what of it is in the catalog, as the project's own role, some pages at a time; what differs
 * from what is known is then read by itself.
 */
@Component
class AssetObserver extends EachProject<Shown> {
    private static final String NAME = "assets";
    private static final int PAGES = 40;

    private final ListCalls lists;
    private final CloseLook look;
    private final SeenRepository seen;
    private final LapRepository laps;
    private final AssetSightings sightings;
    private final Inbox inbox;
    private final Clock clock;

    AssetObserver(
            ListCalls lists,
            CloseLook look,
            SeenRepository seen,
            LapRepository laps,
            AssetSightings sightings,
            Projects projects,
            Inbox inbox,
            Clock clock) {
        super(projects);
        this.lists = lists;
        this.look = look;
        this.seen = seen;
        this.laps = laps;
        this.sightings = sightings;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Assets and listings, by project";
    }

    @Override
    public Class<Shown> type() {
        return Shown.class;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Shown read(String subject) {
        var project = new ProjectId(subject);
        var as = as(subject);
        return new AssetWalk(as, project, lists, look, seen).go(laps.at(subject), clock.instant(), PAGES);
    }

    @Override
    public Optional<Instant> wholeSince(Shown shown, Instant begun) {
        return shown.next() == null ? Optional.of(shown.begun()) : Optional.empty();
    }

    @Override
    public void apply(String subject, Shown shown, Instant begun) {
        if (sightings.take(new ProjectId(subject), shown, begun)) {
            inbox.look(NAME, subject);
        }
    }
}
