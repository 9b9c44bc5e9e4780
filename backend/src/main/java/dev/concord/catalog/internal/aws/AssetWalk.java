package dev.concord.catalog.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.catalog.Publication;
import dev.concord.catalog.internal.Lap;
import dev.concord.catalog.internal.Lap.Place;
import dev.concord.catalog.internal.SeenRepository;
import dev.concord.catalog.internal.SeenRepository.Known;
import dev.concord.catalog.internal.Shown;
import dev.concord.catalog.internal.Shown.Absent;
import dev.concord.catalog.internal.Shown.Found;
import dev.concord.catalog.internal.Shown.Listed;
import dev.concord.catalog.internal.Shown.Revised;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.datazone.model.AssetItem;
import software.amazon.awssdk.services.datazone.model.AssetListingItem;

/** One reading of a project's lists: some pages, and a close look at what differs from what is known, as far as it may cost. */
class AssetWalk {
    private static final int CLOSELY = 25;

    private final Principal as;
    private final ProjectId project;
    private final ListCalls lists;
    private final CloseLook look;
    private final SeenRepository seen;

    private final List<String> inInventory = new ArrayList<>();
    private final List<String> inCatalog = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final List<Revised> revised = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();
    private final List<Absent> absent = new ArrayList<>();
    private final List<Absent> unlisted = new ArrayList<>();
    private int looks;

    AssetWalk(Principal as, ProjectId project, ListCalls lists, CloseLook look, SeenRepository seen) {
        this.as = as;
        this.project = project;
        this.lists = lists;
        this.look = look;
        this.seen = seen;
    }

    /** From where the last reading ended; a page that AWS does not know any more begins the lists anew. */
    Shown go(@Nullable Lap from, Instant now, int pages) {
        var begin = Lap.beginning(now, Place.INVENTORY);
        if (from == null) {
            return go(null, begin, pages);
        }
        try {
            return go(from, from, pages);
        } catch (AwsFailure failure) {
            if (failure.kind() != AwsFailure.Kind.CONFLICT || from.token() == null) {
                throw failure;
            }
            return go(from, begin, pages);
        }
    }

    private Shown go(@Nullable Lap from, Lap start, int pages) {
        Lap next = start;
        for (int page = 0; page < pages && next != null; page++) {
            next = page(next);
        }
        doubted();
        return new Shown(
                from,
                start.begun(),
                next,
                looks > CLOSELY && found.size() + revised.size() + listed.size() > 0,
                inInventory,
                inCatalog,
                found,
                revised,
                listed,
                absent,
                unlisted);
    }

    private @Nullable Lap page(Lap lap) {
        return switch (lap.place()) {
            case INVENTORY -> {
                var page = lists.inventory(as, project, lap.token());
                owned(page.items());
                yield lap.at(page.next() == null ? Place.CATALOG : Place.INVENTORY, page.next());
            }
            case CATALOG -> {
                var page = lists.catalog(as, project, lap.token());
                listed(page.items());
                yield page.next() == null ? null : lap.at(Place.CATALOG, page.next());
            }
            case RESOURCES -> throw new IllegalStateException("A project has no list of resources");
        };
    }

    private void owned(List<AssetItem> items) {
        var known = seen.known(items.stream().map(AssetItem::identifier).toList());
        for (var item : items) {
            var before = known.get(item.identifier());
            if (before == null) {
                if (CloseLook.canBeKnown(item) && mayLook()) {
                    look.find(as, project, item.identifier()).ifPresent(found::add);
                }
                continue;
            }
            inInventory.add(item.identifier());
            if (differs(item, before)) {
                revise(item, before);
            }
        }
    }

    private static boolean differs(AssetItem item, Known before) {
        return before.publication() == Publication.GONE
                || before.revisedAt() == null
                || CloseLook.time(item.createdAt()).isAfter(before.revisedAt());
    }

    private void revise(AssetItem item, Known before) {
        boolean first = CloseLook.time(item.createdAt()).equals(CloseLook.time(item.firstRevisionCreatedAt()));
        if (first && before.publication() != Publication.GONE) {
            revised.add(new Revised(item.identifier(), CloseLook.time(item.createdAt()), null));
        } else if (mayLook()) {
            look.revision(as, item.identifier()).ifPresent(revised::add);
        }
    }

    private void listed(List<AssetListingItem> items) {
        var known = seen.known(items.stream().map(AssetListingItem::entityId).toList());
        var ours = found.stream()
                .map(Found::id)
                .collect(Collectors.toMap(
                        Function.identity(), id -> new Known(Publication.INVENTORY, null, null, null)));
        ours.putAll(known);
        for (var item : items) {
            var before = ours.get(item.entityId());
            if (before != null) {
                listed(item, before);
            }
        }
    }

    /** Only what is known as published may change by the list alone, and only forward. */
    private void listed(AssetListingItem item, Known before) {
        boolean same = before.publication().requestable() && item.listingId().equals(before.listingId());
        if (before.publication().requestable()) {
            inCatalog.add(item.entityId());
        }
        if (same && CloseLook.isLater(item.listingRevision(), before.listingRevision())) {
            listed.add(new Listed(item.entityId(), item.listingId(), item.listingRevision()));
        } else if (!same && mayLook()) {
            look.listed(as, item.entityId(), item.listingId()).ifPresent(listed::add);
        }
    }

    /** What the last whole lists lacked is asked for itself. */
    private void doubted() {
        seen.doubtedInInventory(project, CLOSELY)
                .forEach(id -> look.absent(as, id).ifPresentOrElse(absent::add, () -> inInventory.add(id)));
        seen.doubtedInCatalog(project, CLOSELY)
                .forEach((id, listing) ->
                        look.unlisted(as, id, listing).ifPresentOrElse(unlisted::add, () -> inCatalog.add(id)));
    }

    private boolean mayLook() {
        return looks++ < CLOSELY;
    }
}
