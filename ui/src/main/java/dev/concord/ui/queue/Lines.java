package dev.concord.ui.queue;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.shared.Slice;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import dev.concord.ui.parts.Scroll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Lays what waits and what was decided below each other as one long list that is read in pieces. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Lines {
    private final Accesses accesses;
    private final Group waiting;
    private final Group decided;

    Lines(Accesses accesses) {
        this.accesses = accesses;
        this.waiting = new Group("Waiting, oldest first", accesses::waiting);
        this.decided = new Group("Decided, latest first", accesses::decided);
    }

    /** Begins anew, and tells how many lines there are. */
    int count() {
        return waiting.count() + decided.count();
    }

    /** As many as there were when they were counted. */
    Stream<Line> piece(int offset, int limit) {
        List<Line> lines = new ArrayList<>();
        waiting.add(lines, offset, limit);
        decided.add(lines, Math.max(0, offset - waiting.length()), limit - lines.size());
        return lines.stream();
    }

    /** What waits longest, or what was decided last if nothing waits. */
    Optional<Line.Item> first() {
        return Stream.of(accesses.waiting(Slice.first(1)), accesses.decided(Slice.first(1)))
                .flatMap(page -> page.items().stream())
                .findFirst()
                .map(Line.Item::new);
    }

    /** A heading and what is below it. */
    private static final class Group {
        private final String word;
        private final Scroll<Access> scroll;
        private int items;

        Group(String word, Scroll.Reading<Access> reading) {
            this.word = word;
            this.scroll = new Scroll<>(reading);
        }

        int count() {
            items = scroll.count();
            return length();
        }

        int length() {
            return items == 0 ? 0 : items + 1;
        }

        void add(List<Line> lines, int offset, int limit) {
            int rows = limit;
            if (offset == 0 && items > 0 && limit > 0) {
                lines.add(new Line.Head(word, items));
                rows--;
            }
            if (rows > 0 && offset < length()) {
                scroll.rows(Math.max(0, offset - 1), rows).map(Line.Item::new).forEach(lines::add);
            }
        }
    }
}
