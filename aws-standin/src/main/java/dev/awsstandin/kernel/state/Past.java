package dev.awsstandin.kernel.state;

import dev.awsstandin.kernel.View;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** A former committed state, readable until it is let go; holding it makes the file grow. */
public final class Past implements View, AutoCloseable {

    private final Store store;
    private final State state;
    private final Runnable letGo;
    private final ReentrantReadWriteLock holding = new ReentrantReadWriteLock();
    private boolean held = true;

    Past(Store store, State state, Runnable letGo) {
        this.store = store;
        this.state = state;
        this.letGo = letGo;
    }

    /** What the query finds in the state, or in the newest one when this one was let go. */
    @Override
    public <T> T read(Supplier<T> query) {
        return store.read(this, query);
    }

    /** What the query finds in the state; empty when it was let go. */
    <T> Optional<T> query(Function<State, T> query) {
        holding.readLock().lock();
        try {
            return held ? Optional.of(query.apply(state)) : Optional.empty();
        } finally {
            holding.readLock().unlock();
        }
    }

    /** Lets go of it, once the queries under way have ended. */
    @Override
    public void close() {
        holding.writeLock().lock();
        try {
            if (held) {
                held = false;
                letGo.run();
            }
        } finally {
            holding.writeLock().unlock();
        }
    }
}
