package dev.concord.local.demo;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The same work on many things, some at a time. */
final class Bounded {

    private static final int AT_ONCE = 8;

    private Bounded() {}

    /** Returns when all are done; the first failure is thrown after the others have ended. */
    static <T> void forEach(Collection<T> things, Consumer<T> work) {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Void>> tasks = things.stream()
                    .map(thing -> (Callable<Void>) () -> {
                        work.accept(thing);
                        return null;
                    })
                    .toList();
            for (var outcome : workers.invokeAll(tasks)) {
                outcome.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the demo was set up", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
