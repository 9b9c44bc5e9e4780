package dev.concord.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.concord.DurableWorkRests;
import dev.concord.ServiceTest;
import dev.concord.outbox.Kind;
import dev.concord.outbox.Outbox;
import dev.concord.outbox.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's act hurries the task of its subject; any node may begin that task in the same moment. */
@ServiceTest
@ExtendWith(DurableWorkRests.class)
class BegunMeanwhileTests {
    private static final String THIS_TASK = "where task_instance = ?";

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRepository rows;

    @Autowired
    SchedulerClient tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private final Subject subject = Subject.of("tests", UUID.randomUUID());

    private enum Telling implements Kind {
        SOMETHING
    }

    @BeforeEach
    void waitsForAnHour() {
        transaction.executeWithoutResult(
                status -> rows.write(subject, Telling.SOMETHING, UUID.randomUUID(), null, "ines", Set.of()));
        tasks.scheduleIfNotExists(RelayTask.of(subject).build(), Instant.now().plus(Duration.ofHours(1)));
    }

    @AfterEach
    void forget() {
        db.execute("delete from outbox_task " + THIS_TASK, subject.value());
        rows.supersede(subject, Telling.SOMETHING);
    }

    /** The node holds the task's row, so that the act's look comes before and its write after it. */
    @Test
    void theActGoesThroughAndTheRowIsSeen() throws Exception {
        var act = transaction.execute(status -> {
            db.execute("select 1 from outbox_task " + THIS_TASK + " for update", subject.value());
            var waking = CompletableFuture.runAsync(() -> outbox.wake(subject));
            await().until(this::somebodyWaitsForTheTask);
            db.execute("update outbox_task set picked = true, version = version + 1 " + THIS_TASK, subject.value());
            return waking;
        });

        assertThat(act).isNotNull();
        act.get(10, TimeUnit.SECONDS);
        assertThat(rows.next(subject))
                .hasValueSatisfying(row -> assertThat(row.woken()).isTrue());
    }

    private boolean somebodyWaitsForTheTask() {
        return db.fetch(
                        "select from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%update%outbox_task%'")
                .isNotEmpty();
    }
}
