package dev.concord;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** For tests that play what durable work records: it does not do the same work meanwhile. */
public class DurableWorkRests implements BeforeAllCallback, AfterAllCallback {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext tests) {
        var scheduler = scheduler(tests);
        scheduler.pause();
        await().atMost(LONGEST).until(() -> scheduler.getCurrentlyExecuting().isEmpty());
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        scheduler(tests).resume();
    }

    private static Scheduler scheduler(ExtensionContext tests) {
        return SpringExtension.getApplicationContext(tests).getBean(Scheduler.class);
    }
}
