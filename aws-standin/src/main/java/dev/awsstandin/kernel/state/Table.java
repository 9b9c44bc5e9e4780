package dev.awsstandin.kernel.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.node.ObjectNode;

/**
 * Named, durable JSON objects by id. Inside a call it works within the call's transaction; outside, a read sees the
 * newest committed state and a change is a transaction of its own. What it hands out is the caller's to change, what
 * it is given is copied.
 */
public final class Table {

    private final Store store;
    private final String name;

    Table(Store store, String name) {
        this.store = store;
        this.name = name;
    }

    public Optional<ObjectNode> get(String id) {
        return Optional.ofNullable(store.transaction().get(name, id)).map(Document::copy);
    }

    public boolean contains(String id) {
        return store.transaction().get(name, id) != null;
    }

    public void put(String id, ObjectNode value) {
        var document = Optional.of(Document.of(value));
        store.write(() -> {
            store.change(name, id, document);
            return true;
        });
    }

    public void remove(String id) {
        store.write(() -> {
            store.change(name, id, Optional.empty());
            return true;
        });
    }

    /** All values, by id. */
    public List<ObjectNode> all() {
        return startingWith("", value -> true);
    }

    /** The values whose id starts with the prefix, by id. */
    public List<ObjectNode> startingWith(String prefix) {
        return startingWith(prefix, value -> true);
    }

    /** The values whose id starts with the prefix and that match, by id; the test may look but not change. */
    public List<ObjectNode> startingWith(String prefix, Predicate<ObjectNode> matches) {
        return entries(prefix, matches).map(entry -> entry.getValue().copy()).toList();
    }

    /** The first values whose id starts with the prefix and that match, by id; the test may look but not change. */
    public List<ObjectNode> first(int most, String prefix, Predicate<ObjectNode> matches) {
        return entries(prefix, matches)
                .limit(most)
                .map(entry -> entry.getValue().copy())
                .toList();
    }

    /** The values whose id is before this one, by id. */
    public List<ObjectNode> before(String id) {
        return entries("", value -> true)
                .takeWhile(entry -> entry.getKey().compareTo(id) < 0)
                .map(entry -> entry.getValue().copy())
                .toList();
    }

    /** The ids of the values that match; the test may look but not change. */
    public List<String> idsWhere(Predicate<ObjectNode> matches) {
        return entries("", matches).map(Map.Entry::getKey).toList();
    }

    /** The values that match, by id; the test may look but not change. */
    public List<ObjectNode> where(Predicate<ObjectNode> matches) {
        return startingWith("", matches);
    }

    private Stream<Map.Entry<String, Document>> entries(String prefix, Predicate<ObjectNode> matches) {
        var entries = store.transaction().from(name, prefix);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false)
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> matches.test(entry.getValue().shared()));
    }
}
