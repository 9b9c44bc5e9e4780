package dev.concord.catalog.internal.aws;

import dev.concord.aws.ConcordRoles;
import dev.concord.catalog.AssetKind;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.internal.Lap;
import dev.concord.catalog.internal.Lap.Place;
import dev.concord.catalog.internal.LapRepository;
import dev.concord.catalog.internal.ResourceSightings;
import dev.concord.catalog.internal.ResourcesShown;
import dev.concord.catalog.internal.ResourcesShown.Made;
import dev.concord.inbox.Inbox;
import dev.concord.inbox.Observer;
import dev.concord.shared.About;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads for each kind which resources SageMaker has and when they were made, so that one is told from a later namesake. */
@Component
class ResourceObserver implements Observer<ResourcesShown> {
    private static final String NAME = "resources";
    private static final int PAGES = 40;
    private static final int CLOSELY = 25;

    private final ResourceLists lists;
    private final ResourceSightings sightings;
    private final LapRepository laps;
    private final ConcordRoles roles;
    private final Inbox inbox;
    private final Clock clock;

    ResourceObserver(
            ResourceLists lists,
            ResourceSightings sightings,
            LapRepository laps,
            ConcordRoles roles,
            Inbox inbox,
            Clock clock) {
        this.lists = lists;
        this.sightings = sightings;
        this.laps = laps;
        this.roles = roles;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Lists of models and feature groups in SageMaker";
    }

    @Override
    public Class<ResourcesShown> type() {
        return ResourcesShown.class;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Collection<String> subjects() {
        return Arrays.stream(AssetType.values())
                .filter(type -> type.kind().isPresent())
                .map(AssetType::name)
                .toList();
    }

    @Override
    public Optional<About> about(String subject) {
        return Optional.of(About.of(AssetType.valueOf(subject).word(), "", List.of()));
    }

    @Override
    public ResourcesShown read(String subject) {
        var kind = AssetType.valueOf(subject).requireKind();
        var from = laps.at(subject);
        var start = from == null ? Lap.beginning(clock.instant(), Place.RESOURCES) : from;
        var there = new ArrayList<String>();
        var made = new ArrayList<Made>();
        Lap next = start;
        for (int page = 0; page < PAGES && next != null; page++) {
            next = page(kind, next, there, made);
        }
        return new ResourcesShown(from, start.begun(), next, there, made, gone(kind));
    }

    private @Nullable Lap page(AssetKind kind, Lap lap, List<String> there, List<Made> made) {
        var page = lists.page(roles.inspect(), kind, null, lap.token());
        var known = sightings.known(page.items().stream().map(Made::arn).toList());
        for (var item : page.items()) {
            var before = known.get(item.arn());
            if (before == null) {
                continue;
            }
            there.add(item.arn());
            if (!before.equals(Optional.of(item.at()))) {
                made.add(item);
            }
        }
        return page.next() == null ? null : lap.at(Place.RESOURCES, page.next());
    }

    private List<String> gone(AssetKind kind) {
        return sightings.doubted(kind.type(), CLOSELY).stream()
                .filter(arn -> lists.isGone(roles.inspect(), kind, arn))
                .toList();
    }

    @Override
    public Optional<Instant> wholeSince(ResourcesShown shown, Instant begun) {
        return shown.next() == null ? Optional.of(shown.begun()) : Optional.empty();
    }

    @Override
    public void apply(String subject, ResourcesShown shown, Instant begun) {
        if (sightings.take(AssetType.valueOf(subject), shown, begun)) {
            inbox.look(NAME, subject);
        }
    }
}
