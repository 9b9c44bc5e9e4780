package dev.awsstandin.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Durable state. Writes run one at a time, each inside a transaction: on success all of it is on disk when
 * {@link #write} returns, on an exception nothing of it remains. Reads see one committed state and never wait.
 * A killed process loses nothing that was committed.
 */
public final class Store implements AutoCloseable {

    // How long replaced pages stay readable for reads under way; longer makes the file grow faster.
    private static final int RETENTION_MILLIS = 5_000;

    private final MVStore file;
    private final Map<String, MVMap<String, Document>> maps = new ConcurrentHashMap<>();
    private final Watchers watchers = new Watchers();
    private final ReentrantLock writing = new ReentrantLock();
    // Not static: two stores in one process (a test restarts one) must not share a transaction.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    private volatile Map<String, MVMap<String, Document>> committed = Map.of();
    private final Flusher flusher;

    private Store(MVStore file) {
        this.file = file;
        this.flusher = new Flusher(this::flush);
    }

    /** Opens the store in this folder, creating it where it is missing. */
    public static Store open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder %s cannot be made".formatted(folder), e);
        }
        var file = new MVStore.Builder()
                .fileName(folder.resolve("state.mv").toString())
                .autoCommitDisabled()
                .open();
        file.setRetentionTime(RETENTION_MILLIS);
        return new Store(file);
    }

    /** The named table; the same name is the same table, also after a restart. */
    public Table table(String name) {
        if (!maps.containsKey(name)) {
            writing.lock();
            try {
                maps.computeIfAbsent(name, id -> file.openMap(id, DocumentType.map()));
                commit();
            } finally {
                writing.unlock();
            }
        }
        return new Table(this, name);
    }

    /** Runs the change alone and commits it; joins the surrounding write when there is one. */
    public <T extends @Nullable Object> T write(Supplier<T> change) {
        var surrounding = current.get();
        if (surrounding != null) {
            surrounding.requireWriting();
            return change.get();
        }
        writing.lock();
        try {
            var transaction = Transaction.writing(maps);
            var result = within(transaction, change);
            transaction.apply(maps);
            commit();
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** Runs the change as the work of a call. */
    <T extends @Nullable Object> T write(Call call, Supplier<T> change) {
        return write(() -> {
            transaction().begunBy(call);
            return change.get();
        });
    }

    /** The call that the surrounding write is the work of; empty for what AWS does by itself. */
    public Optional<Call> call() {
        return transaction().call();
    }

    /** Tells the watcher of every change to the named table, within the transaction that makes it. */
    public void watch(String table, Watchers.Watcher watcher) {
        watchers.add(table, watcher);
    }

    /** Changes one document, or removes it, within the surrounding write. */
    void change(String table, String id, Optional<Document> after) {
        var before = Optional.ofNullable(transaction().get(table, id));
        transaction().set(table, id, after);
        watchers.tell(table, id, before, after);
    }

    /** Runs the query on one committed state; joins the surrounding transaction when there is one. */
    public <T extends @Nullable Object> T read(Supplier<T> query) {
        return current.get() != null ? query.get() : within(Transaction.reading(committed), query);
    }

    private <T extends @Nullable Object> T within(Transaction transaction, Supplier<T> work) {
        current.set(transaction);
        try {
            return work.get();
        } finally {
            current.remove();
        }
    }

    /** The surrounding transaction, or one that sees the newest committed state. */
    Transaction transaction() {
        var surrounding = current.get();
        return surrounding != null ? surrounding : Transaction.reading(committed);
    }

    /** Adds to a map outside any transaction; it reaches the disk with the next commit or flush. */
    void append(String table, String id, Document document) {
        var map = maps.get(table);
        if (map != null) {
            map.put(id, document);
            flusher.ask();
        }
    }

    /** What the map holds now after this id, committed or not. */
    List<ObjectNode> newest(String table, String after) {
        var found = new ArrayList<ObjectNode>();
        var map = maps.get(table);
        if (map != null) {
            var cursor = map.cursor(after);
            while (cursor.hasNext()) {
                if (cursor.next().compareTo(after) > 0) {
                    found.add(cursor.getValue().copy());
                }
            }
        }
        return found;
    }

    Optional<String> lastId(String table) {
        var map = maps.get(table);
        return map == null ? Optional.empty() : Optional.ofNullable(map.lastKey());
    }

    private void flush() {
        writing.lock();
        try {
            commit();
        } finally {
            writing.unlock();
        }
    }

    private void commit() {
        var version = file.getCurrentVersion();
        file.commit();
        var snapshot = new ConcurrentSkipListMap<String, MVMap<String, Document>>();
        maps.forEach((name, map) -> snapshot.put(name, map.openVersion(version)));
        committed = snapshot;
    }

    @Override
    public void close() {
        flusher.close();
        writing.lock();
        try {
            if (!file.isClosed()) {
                file.close();
            }
        } finally {
            writing.unlock();
        }
    }
}
