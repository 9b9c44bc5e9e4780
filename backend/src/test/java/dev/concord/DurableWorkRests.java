package dev.concord;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** For tests that play what durable work records: it must not do the same work meanwhile. */
public class DurableWorkRests implements BeforeEachCallback, AfterEachCallback {
    @Override
    public void beforeEach(ExtensionContext test) {
        var scheduler = scheduler(test);
        scheduler.pause();
        await().until(() -> scheduler.getCurrentlyExecuting().isEmpty());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        scheduler(test).resume();
    }

    private static Scheduler scheduler(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(Scheduler.class);
    }
}
