package dev.concord.ui.parts;

import dev.concord.shared.Page;
import dev.concord.shared.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a long list for a grid: from where an earlier page ended, so that nothing is left out when rows before it go; by
 * number only where the reader jumps to what nobody read.
 */
public final class Scroll<T> {
    private final Reading<T> reading;
    private final Map<Integer, String> places = new HashMap<>();

    public Scroll(Reading<T> reading) {
        this.reading = reading;
    }

    /** One page of what there is. */
    public interface Reading<T> {
        Page<T> page(Slice slice);
    }

    /** So many rows, or what there is of them; as many pages are read as it takes. */
    public Stream<T> rows(int from, int limit) {
        List<T> rows = new ArrayList<>();
        Page<T> page;
        do {
            int at = from + rows.size();
            page = reading.page(slice(at, Math.min(Slice.MOST, limit - rows.size())));
            rows.addAll(page.items());
            if (page.next() != null) {
                places.put(from + rows.size(), page.next());
            }
        } while (rows.size() < limit && page.next() != null);
        return rows.stream();
    }

    private Slice slice(int at, int limit) {
        var place = Optional.ofNullable(places.get(at));
        return place.isPresent() ? Slice.after(place, limit) : Slice.skipping(at, limit);
    }

    /** Begins the list anew, and tells how many rows it has. */
    public int count() {
        places.clear();
        return Math.toIntExact(reading.page(Slice.first(1)).total());
    }
}
