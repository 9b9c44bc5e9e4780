package dev.awsstandin.kernel.state;

import dev.awsstandin.index.Entries;
import dev.awsstandin.index.Worded;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The things of one table in short. It is kept in memory and follows from the table: made when somebody first looks,
 * then changed with each commit. Whoever looks sees the state that the table shows.
 */
public final class Index {

    private final Store store;
    private final String table;
    private final BiFunction<String, ObjectNode, Worded> inShort;

    /** @param inShort the entry for an id and the thing with that id, which it must not change */
    Index(Store store, String table, BiFunction<String, ObjectNode, Worded> inShort) {
        this.store = store;
        this.table = table;
        this.inShort = inShort;
    }

    /** The entries in the state that the surrounding transaction sees, or in the newest one. */
    public Entries entries() {
        return store.entries(this);
    }

    String table() {
        return table;
    }

    Entries all(@Nullable MVMap<String, Document> documents) {
        var entries = new ArrayList<Worded>();
        if (documents != null) {
            var cursor = documents.cursor(null);
            while (cursor.hasNext()) {
                entries.add(entry(cursor.next(), cursor.getValue()));
            }
        }
        return Entries.of(entries);
    }

    /** The entries after these changes. */
    Entries changed(
            Entries entries, @Nullable MVMap<String, Document> before, Map<String, Optional<Document>> changes) {
        var changed = entries;
        for (var change : changes.entrySet()) {
            var id = change.getKey();
            var was = before == null ? null : before.get(id);
            changed = was == null ? changed : changed.without(entry(id, was).entry());
            changed = change.getValue().isEmpty()
                    ? changed
                    : changed.with(entry(id, change.getValue().get()));
        }
        return changed;
    }

    private Worded entry(String id, Document document) {
        return inShort.apply(id, document.unkept());
    }
}
