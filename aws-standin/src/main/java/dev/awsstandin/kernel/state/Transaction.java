package dev.awsstandin.kernel.state;

import dev.awsstandin.index.Entries;
import dev.awsstandin.kernel.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** One state of all tables and, when writing, the changes that lie over it until they are applied. */
final class Transaction {

    private final State state;
    private final Map<String, MVMap<String, Document>> base;
    private final boolean writes;
    private @Nullable Call call;
    private final Map<String, NavigableMap<String, Optional<Document>>> changes = new HashMap<>();

    private Transaction(State state, Map<String, MVMap<String, Document>> base, boolean writes) {
        this.state = state;
        this.base = base;
        this.writes = writes;
    }

    static Transaction reading(State committed) {
        return new Transaction(committed, committed.tables(), false);
    }

    /** Over the live tables, which hold the committed state as long as nobody else writes. */
    static Transaction writing(State committed, Map<String, MVMap<String, Document>> live) {
        return new Transaction(committed, live, true);
    }

    State state() {
        return state;
    }

    Map<String, NavigableMap<String, Optional<Document>>> changes() {
        return changes;
    }

    void begunBy(Call work) {
        call = work;
    }

    Optional<Call> call() {
        return Optional.ofNullable(call);
    }

    void requireWriting() {
        if (!writes) {
            throw new IllegalStateException("This call was offered as a read and may not change state");
        }
    }

    @Nullable Document get(String table, String id) {
        var change = changesOf(table).get(id);
        if (change != null) {
            return change.orElse(null);
        }
        var map = base.get(table);
        return map == null ? null : map.get(id);
    }

    void set(String table, String id, Optional<Document> document) {
        requireWriting();
        changes.computeIfAbsent(table, name -> new TreeMap<>()).put(id, document);
    }

    /** Lets the tables hold these documents and no others, but for those that are kept. */
    void replace(Map<String, Map<String, Document>> tables, Set<String> kept) {
        base.keySet().stream()
                .filter(name -> !kept.contains(name))
                .forEach(name -> replace(name, tables.getOrDefault(name, Map.of())));
    }

    private void replace(String table, Map<String, Document> documents) {
        var before = new ArrayList<String>();
        from(table, "").forEachRemaining(entry -> before.add(entry.getKey()));
        before.forEach(id -> set(table, id, Optional.empty()));
        documents.forEach((id, document) -> set(table, id, Optional.of(document)));
    }

    /** The documents whose id is not before the first one, by id, read as they are asked for. */
    Iterator<Map.Entry<String, Document>> from(String table, String first) {
        return new Merged(Optional.ofNullable(base.get(table)), changesOf(table), first);
    }

    /** The index in the committed state, with the changes that lie over it. */
    Entries entries(Index index) {
        return index.changed(state.entries(index), state.tables().get(index.table()), changesOf(index.table()));
    }

    void apply(Map<String, MVMap<String, Document>> live) {
        changes.forEach((table, documents) -> {
            var map = live.get(table);
            if (map != null) {
                documents.forEach(
                        (id, document) -> document.ifPresentOrElse(value -> map.put(id, value), () -> map.remove(id)));
            }
        });
    }

    private NavigableMap<String, Optional<Document>> changesOf(String table) {
        return changes.getOrDefault(table, new TreeMap<>());
    }
}
