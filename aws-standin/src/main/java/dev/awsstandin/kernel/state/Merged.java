package dev.awsstandin.kernel.state;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The documents of a table with changes over them, by id. */
final class Merged implements Iterator<Map.Entry<String, Document>> {

    private final @Nullable Cursor<String, Document> stored;
    private final Iterator<Map.Entry<String, Optional<Document>>> changed;
    private @Nullable String nextStored;
    private Map.@Nullable Entry<String, Optional<Document>> nextChanged;
    private Map.@Nullable Entry<String, Document> next;

    Merged(Optional<MVMap<String, Document>> table, NavigableMap<String, Optional<Document>> changes, String first) {
        stored = table.map(map -> map.cursor(first)).orElse(null);
        changed = changes.tailMap(first, true).entrySet().iterator();
        advanceStored();
        advanceChanged();
        advance();
    }

    private void advanceStored() {
        nextStored = stored != null && stored.hasNext() ? stored.next() : null;
    }

    private void advanceChanged() {
        nextChanged = changed.hasNext() ? changed.next() : null;
    }

    /** A change stands in the place of what is stored under its id. */
    private void advance() {
        next = null;
        while (next == null && (nextStored != null || nextChanged != null)) {
            var change = nextChanged;
            var id = nextStored;
            if (change == null || (id != null && id.compareTo(change.getKey()) < 0)) {
                next = takeStored(id);
            } else {
                if (change.getKey().equals(id)) {
                    advanceStored();
                }
                next = change.getValue()
                        .map(document -> Map.entry(change.getKey(), document))
                        .orElse(null);
                advanceChanged();
            }
        }
    }

    private Map.@Nullable Entry<String, Document> takeStored(@Nullable String id) {
        if (id == null || stored == null) {
            return null;
        }
        var taken = Map.entry(id, stored.getValue());
        advanceStored();
        return taken;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Map.Entry<String, Document> next() {
        var taken = next;
        if (taken == null) {
            throw new NoSuchElementException();
        }
        advance();
        return taken;
    }
}
