package dev.concord.local.journey;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Keeps back the answer to the first call of each operation until the caller has given up and comes again. */
final class LostAnswers implements Hooks.Listener {
    private static final long LONGEST_SECONDS = 30;
    private static final List<String> CHANGING = List.of("Create", "Put", "Delete", "Update", "Add", "Remove");

    private final Predicate<Call> whose;
    private final Map<String, CountDownLatch> lost = new ConcurrentHashMap<>();

    LostAnswers(Predicate<Call> whose) {
        this.whose = whose;
    }

    List<String> operations() {
        return List.copyOf(lost.keySet());
    }

    @Override
    public void before(Call call) {
        if (whose.test(call)) {
            lost.values().forEach(CountDownLatch::countDown);
        }
    }

    @Override
    public void afterCommit(Call call, int status) {
        if (whose.test(call) && CHANGING.stream().anyMatch(call.operation()::startsWith)) {
            var latch = new CountDownLatch(1);
            if (lost.putIfAbsent(call.operation(), latch) == null) {
                hold(latch);
            }
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The caller did not come again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
