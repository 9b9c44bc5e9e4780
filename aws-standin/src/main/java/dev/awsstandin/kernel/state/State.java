package dev.awsstandin.kernel.state;

import dev.awsstandin.index.Entries;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVMap;

/** One committed state of all tables, and of the indexes that somebody has looked into. */
record State(Map<String, MVMap<String, Document>> tables, Map<Index, Entries> indexes) {

    State(Map<String, MVMap<String, Document>> tables) {
        this(tables, new ConcurrentHashMap<>());
    }

    boolean has(Index index) {
        return indexes.containsKey(index);
    }

    Entries entries(Index index) {
        return indexes.computeIfAbsent(index, missing -> missing.all(tables.get(missing.table())));
    }

    /** The state of these tables, which differ from the present ones by the changes. */
    State next(
            Map<String, MVMap<String, Document>> next, Map<String, NavigableMap<String, Optional<Document>>> changes) {
        var state = new State(next);
        indexes.forEach((index, entries) -> state.indexes.put(index, changed(index, entries, changes)));
        return state;
    }

    private Entries changed(
            Index index, Entries entries, Map<String, NavigableMap<String, Optional<Document>>> changes) {
        var changesOfTable = changes.get(index.table());
        return changesOfTable == null ? entries : index.changed(entries, tables.get(index.table()), changesOfTable);
    }
}
