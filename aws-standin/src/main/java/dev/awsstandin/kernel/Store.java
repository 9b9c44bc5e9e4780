package dev.awsstandin.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

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
        return open(folder, RETENTION_MILLIS);
    }

    static Store open(Path folder, int retentionMillis) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder %s cannot be made".formatted(folder), e);
        }
        var file = new MVStore.Builder()
                .fileName(folder.resolve("state.mv").toString())
                .autoCommitDisabled()
                .open();
        file.setRetentionTime(retentionMillis);
        return new Store(file);
    }

    /** The named table; the same name is the same table, also after a restart. */
    public Table table(String name) {
        if (!maps.containsKey(name)) {
            alone(() -> {
                maps.computeIfAbsent(name, this::openMap);
                commit();
                return true;
            });
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
        return alone(() -> {
            var transaction = Transaction.writing(maps);
            var result = within(transaction, change);
            transaction.apply(maps);
            commit();
            return result;
        });
    }

    private <T extends @Nullable Object> T alone(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
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

    /** The named table as one that can be added to outside of any write. */
    Journal journal(String name) {
        table(name);
        return new Journal(maps.computeIfAbsent(name, this::openMap), flusher);
    }

    /** The newest committed state, to be read later. */
    public Past past() {
        return alone(() -> {
            var usage = file.registerVersionUsage();
            return new Past(committed, () -> file.deregisterVersionUsage(usage));
        });
    }

    /** Runs the query on a former state, or on the newest one when the former was let go. */
    <T> T read(Past past, Supplier<T> query) {
        return past.query(state -> within(Transaction.reading(state), query)).orElseGet(() -> read(query));
    }

    /** Gives the committed state to somebody while nobody writes. */
    void copy(Consumer<Map<String, MVMap<String, Document>>> copier) {
        alone(() -> {
            copier.accept(committed);
            return true;
        });
    }

    /** Puts this state in the place of the present one, but for the tables that are kept, and then says so. */
    void replace(Map<String, Map<String, Document>> state, Set<String> kept, Runnable replaced) {
        state.keySet().forEach(this::table);
        alone(() -> {
            var transaction = Transaction.writing(maps);
            maps.keySet().stream()
                    .filter(name -> !kept.contains(name))
                    .forEach(name -> transaction.replace(name, state.getOrDefault(name, Map.of())));
            transaction.apply(maps);
            commit();
            replaced.run();
            return true;
        });
    }

    private MVMap<String, Document> openMap(String name) {
        return file.openMap(name, DocumentType.map());
    }

    private void flush() {
        alone(() -> {
            commit();
            return true;
        });
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
        alone(() -> {
            if (!file.isClosed()) {
                file.close();
            }
            return true;
        });
    }
}
