package dev.concord.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Two clients at work, each asking again as soon as it has its answer. */
final class Load {

    static final int CLIENTS = 2;

    private Load() {}

    /** Does the work for each number below the end once. */
    static void each(int from, int until, IntConsumer work) throws Exception {
        var next = new AtomicInteger(from);
        together(() -> {
            for (int i = next.getAndIncrement(); i < until; i = next.getAndIncrement()) {
                work.accept(i);
                if (i % 10_000 == 0 && i > 0) {
                    Progress.say(i + " of " + until);
                }
            }
            return List.<Duration>of();
        });
    }

    /** How long each piece of work took that was begun within the time; numbers go on from the first one. */
    static List<Duration> during(Duration time, AtomicInteger next, IntConsumer work) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        return together(() -> {
            var taken = new ArrayList<Duration>();
            while (System.nanoTime() < end) {
                var begin = System.nanoTime();
                work.accept(next.getAndIncrement());
                taken.add(Duration.ofNanos(System.nanoTime() - begin));
            }
            return taken;
        });
    }

    private static List<Duration> together(Callable<List<Duration>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Duration>>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(work));
            }
            var all = new ArrayList<Duration>();
            for (var client : clients) {
                all.addAll(client.get());
            }
            return all;
        }
    }
}
