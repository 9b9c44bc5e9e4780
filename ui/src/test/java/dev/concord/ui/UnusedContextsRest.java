package dev.concord.ui;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** A context that waits in the cache for a later class does no durable work meanwhile: it would eat the cores of those that run. */
public class UnusedContextsRest extends AbstractTestExecutionListener {
    @Override
    public void beforeTestClass(TestContext test) {
        scheduler(test, Scheduler::resume);
    }

    @Override
    public void afterTestClass(TestContext test) {
        scheduler(test, Scheduler::pause);
    }

    private static void scheduler(TestContext test, Consumer<Scheduler> act) {
        if (test.hasApplicationContext()) {
            Optional.ofNullable(test.getApplicationContext()
                            .getBeanProvider(Scheduler.class)
                            .getIfAvailable())
                    .ifPresent(act);
        }
    }
}
