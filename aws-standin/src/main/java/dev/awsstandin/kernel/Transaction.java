package dev.awsstandin.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** One state of all tables and, when writing, the changes that lie over it until they are applied. */
final class Transaction {

    private final Map<String, MVMap<String, Document>> base;
    private final boolean writes;
    private @Nullable Call call;
    private final Map<String, TreeMap<String, Optional<Document>>> changes = new HashMap<>();

    private Transaction(Map<String, MVMap<String, Document>> base, boolean writes) {
        this.base = base;
        this.writes = writes;
    }

    static Transaction reading(Map<String, MVMap<String, Document>> committed) {
        return new Transaction(committed, false);
    }

    static Transaction writing(Map<String, MVMap<String, Document>> live) {
        return new Transaction(live, true);
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

    /** Lets the table hold these documents and no others. */
    void replace(String table, Map<String, Document> documents) {
        startingWith(table, "").keySet().forEach(id -> set(table, id, Optional.empty()));
        documents.forEach((id, document) -> set(table, id, Optional.of(document)));
    }

    /** All documents whose id starts with the prefix, by id. */
    NavigableMap<String, Document> startingWith(String table, String prefix) {
        var found = new TreeMap<String, Document>();
        var map = base.get(table);
        if (map != null) {
            var cursor = map.cursor(prefix);
            while (cursor.hasNext()) {
                var id = cursor.next();
                if (!id.startsWith(prefix)) {
                    break;
                }
                found.put(id, cursor.getValue());
            }
        }
        changesOf(table).tailMap(prefix).forEach((id, change) -> {
            if (id.startsWith(prefix)) {
                change.ifPresentOrElse(document -> found.put(id, document), () -> found.remove(id));
            }
        });
        return found;
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
