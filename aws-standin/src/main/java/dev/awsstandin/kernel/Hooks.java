package dev.awsstandin.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets a test in the same process stand at the points of a call where clients lose replies. */
public final class Hooks {

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Told of each authenticated call to an offered operation, on the call's thread; may block. */
    public interface Listener {

        /** Before anything is looked at or changed. */
        public default void before(Call call) {}

        /** After the call was executed and committed, before the client gets its answer. */
        public default void afterCommit(Call call, int status) {}
    }

    /** Listens until the returned handle is closed. */
    public Handle add(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends listening. */
    public interface Handle extends AutoCloseable {
        @Override
        void close();
    }

    public void before(Call call) {
        listeners.forEach(listener -> listener.before(call));
    }

    public void afterCommit(Call call, int status) {
        listeners.forEach(listener -> listener.afterCommit(call, status));
    }
}
