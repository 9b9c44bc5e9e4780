package dev.concord.datazone.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what AWS has to be told, in the transaction of the decision itself. */
@Component
class OutboxWriter {
    private final OutboxRepository outbox;
    private final SchedulerClient scheduler;
    private final Clock clock;

    OutboxWriter(OutboxRepository outbox, SchedulerClient scheduler, Clock clock) {
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Rows of one subject are told in the order in which they are written. */
    void write(Subject subject, Kind kind, UUID reference, @Nullable UUID decision, String actor) {
        outbox.lock(subject);
        outbox.write(subject, kind, reference, decision, actor);
        scheduler.scheduleIfNotExists(RelayTask.of(subject).build(), clock.instant());
    }
}
