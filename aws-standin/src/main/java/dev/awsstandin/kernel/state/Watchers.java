package dev.awsstandin.kernel.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.node.ObjectNode;

/** Who is told of changes to tables. */
public final class Watchers {

    private final Map<String, List<Watcher>> byTable = new ConcurrentHashMap<>();

    /** Told of each change within its transaction: it may change other tables, but not what it is shown. */
    public interface Watcher {
        void changed(String id, Optional<ObjectNode> before, Optional<ObjectNode> after);
    }

    void add(String table, Watcher watcher) {
        byTable.computeIfAbsent(table, name -> new CopyOnWriteArrayList<>()).add(watcher);
    }

    void tell(String table, String id, Optional<Document> before, Optional<Document> after) {
        for (var watcher : byTable.getOrDefault(table, List.of())) {
            watcher.changed(id, before.map(Document::shared), after.map(Document::shared));
        }
    }
}
