package dev.concord.ui.queue;

import dev.concord.shared.Changes;
import java.util.concurrent.CountDownLatch;

/** Stops the thread that tells of changes at the next one, so that pages go stale until this is closed. */
final class HeldChanges implements AutoCloseable {
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Changes.Registration listening;

    HeldChanges(Changes changes) {
        listening = changes.listen(topic -> {
            held.countDown();
            await(over);
        });
    }

    /** Returns once a change was told and those after it are held. */
    void await() {
        await(held);
    }

    @Override
    public void close() {
        listening.close();
        over.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
