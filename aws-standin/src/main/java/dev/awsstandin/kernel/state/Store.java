package dev.awsstandin.kernel.state;

import dev.awsstandin.index.Entries;
import dev.awsstandin.index.Worded;
import dev.awsstandin.kernel.Call;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Durable state. Writes run one at a time, each inside a transaction: on success all of it is on disk when
 * {@link #write} returns, on an exception nothing of it remains. Reads see one committed state and never wait,
 * except that the first look into an index waits until it is made. A killed process loses nothing that was committed.
 */
public final class Store implements AutoCloseable {

    // How long replaced pages stay readable for reads under way; longer makes the file grow faster.
    private static final int RETENTION_MILLIS = 5_000;

    private final TableFile file;
    private final Watchers watchers = new Watchers();
    private final ReentrantLock writing = new ReentrantLock();
    // Not static: two stores in one process (a test restarts one) must not share a transaction.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    private volatile State committed = new State(Map.of());
    private final Flusher flusher;

    private Store(TableFile file) {
        this.file = file;
        this.flusher = new Flusher(this::flush);
    }

    /** Opens the store in this folder, creating it where it is missing. */
    public static Store open(Path folder) {
        return open(folder, RETENTION_MILLIS);
    }

    static Store open(Path folder, int retentionMillis) {
        return new Store(TableFile.open(folder, retentionMillis));
    }

    /** The named table; the same name is the same table, also after a restart. */
    public Table table(String name) {
        if (!file.tables().containsKey(name)) {
            alone(() -> {
                file.table(name);
                commit(Map.of());
            });
        }
        return new Table(this, name);
    }

    /**
     * The things of the named table in short.
     *
     * @param inShort the entry for an id and the thing with that id, which it must not change
     */
    public Index index(String table, BiFunction<String, ObjectNode, Worded> inShort) {
        table(table);
        return new Index(this, table, inShort);
    }

    /** Runs the change alone and commits it; joins the surrounding write when there is one. */
    public <T extends @Nullable Object> T write(Supplier<T> change) {
        var surrounding = current.get();
        if (surrounding != null) {
            surrounding.requireWriting();
            return change.get();
        }
        return aloneFor(() -> {
            var transaction = Transaction.writing(committed, file.tables());
            var result = within(transaction, change);
            transaction.apply(file.tables());
            commit(transaction.changes());
            return result;
        });
    }

    private void alone(Runnable work) {
        var unused = aloneFor(() -> {
            work.run();
            return true;
        });
    }

    private <T extends @Nullable Object> T aloneFor(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    /** Runs the change as the work of a call. */
    public <T extends @Nullable Object> T write(Call call, Supplier<T> change) {
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

    /** The index as the surrounding transaction sees it. */
    Entries entries(Index index) {
        var transaction = transaction();
        if (!transaction.state().has(index)) {
            // In the newest state too, from where it goes on with each commit.
            alone(() -> committed.entries(index));
        }
        return transaction.entries(index);
    }

    /** The named table as one that can be added to outside of any write. */
    Journal journal(String name) {
        table(name);
        return new Journal(file.table(name), flusher);
    }

    /** The newest committed state, to be read later. */
    public Past past() {
        return aloneFor(() -> new Past(this, committed, file.keep()));
    }

    /** Runs the query on a former state, or on the newest one when the former was let go. */
    <T> T read(Past past, Supplier<T> query) {
        return past.query(state -> within(Transaction.reading(state), query)).orElseGet(() -> read(query));
    }

    /** Gives the committed state to somebody while nobody writes. */
    void copy(Consumer<Map<String, MVMap<String, Document>>> copier) {
        alone(() -> copier.accept(committed.tables()));
    }

    /** Puts this state in the place of the present one, but for the tables that are kept, and then says so. */
    void replace(Map<String, Map<String, Document>> state, Set<String> kept, Runnable replaced) {
        state.keySet().forEach(this::table);
        alone(() -> {
            var transaction = Transaction.writing(committed, file.tables());
            transaction.replace(state, kept);
            transaction.apply(file.tables());
            committed = new State(file.commit());
            replaced.run();
        });
    }

    private void flush() {
        alone(() -> commit(Map.of()));
    }

    private void commit(Map<String, NavigableMap<String, Optional<Document>>> changes) {
        committed = committed.next(file.commit(), changes);
    }

    @Override
    public void close() {
        flusher.close();
        alone(file::close);
    }
}
