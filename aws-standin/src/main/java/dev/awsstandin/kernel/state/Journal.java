package dev.awsstandin.kernel.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import tools.jackson.databind.node.ObjectNode;

/** A table to which is also added outside of any write; that reaches the disk with the next commit or flush. */
final class Journal {

    private final MVMap<String, Document> entries;
    private final Flusher flusher;

    Journal(MVMap<String, Document> entries, Flusher flusher) {
        this.entries = entries;
        this.flusher = flusher;
    }

    void append(String id, Document document) {
        entries.put(id, document);
        flusher.ask();
    }

    /** The entries after this id, committed or not. */
    List<ObjectNode> after(String last) {
        var found = new ArrayList<ObjectNode>();
        var cursor = entries.cursor(last);
        while (cursor.hasNext()) {
            if (cursor.next().compareTo(last) > 0) {
                found.add(cursor.getValue().copy());
            }
        }
        return found;
    }

    Optional<String> lastId() {
        return Optional.ofNullable(entries.lastKey());
    }
}
