package dev.concord.publishing.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has import runs carried out. */
@Component
public class ImportSchedule {
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ImportSchedule(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** From the commit on, in the transaction that starts the run. */
    public void begin(UUID run) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        ImportTask.IMPORT
                                .instance(run.toString())
                                .priority(ImportTask.LAST)
                                .build(),
                        clock.instant());
    }
}
