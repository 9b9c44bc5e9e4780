package dev.concord.ui.queue;

import dev.concord.shared.Page;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays what waits and what was decided below each other as one long list that is read in pieces. */
@Component
class Lines {
    private final Accesses accesses;

    Lines(Accesses accesses) {
        this.accesses = accesses;
    }

    int count() {
        return Math.toIntExact(length(accesses.waiting(0, 1).total())
                + length(accesses.decided(0, 1).total()));
    }

    Stream<Line> piece(int offset, int limit) {
        List<Line> lines = new ArrayList<>();
        long waiting = length(accesses.waiting(0, 1).total());
        addGroup(lines, "Waiting, oldest first", accesses::waiting, offset, limit);
        long skipped = Math.max(0, offset - waiting);
        addGroup(lines, "Decided, latest first", accesses::decided, skipped, limit - lines.size());
        return lines.stream();
    }

    private static long length(long items) {
        return items == 0 ? 0 : items + 1;
    }

    private static void addGroup(List<Line> lines, String word, Group group, long offset, int limit) {
        if (limit <= 0) {
            return;
        }
        int first = Math.toIntExact(Math.max(0, offset - 1));
        var page = group.page(first, limit);
        if (offset == 0 && page.total() > 0) {
            lines.add(new Line.Head(word, page.total()));
        }
        page.items().stream().limit(limit - (offset == 0 ? 1 : 0)).forEach(access -> lines.add(new Line.Item(access)));
    }

    /** One of the two groups, read in pieces. */
    private interface Group {
        Page<Access> page(int offset, int limit);
    }
}
