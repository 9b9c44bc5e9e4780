package dev.concord.datazone.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.concord.provisioning.ProfileDeletionAsked;
import dev.concord.provisioning.ProfileDrafted;
import dev.concord.provisioning.ProfileMakingAsked;
import dev.concord.provisioning.RemovalAsked;
import dev.concord.provisioning.RunKind;
import dev.concord.provisioning.RunRetried;
import dev.concord.provisioning.RunStarted;
import dev.concord.provisioning.StudioAsked;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What AWS is asked and told for profiles, environments and Studio. */
@Component
class EnvironmentOutbox {
    private final OutboxWriter writer;
    private final OutboxRepository outbox;
    private final SchedulerClient scheduler;
    private final Clock clock;

    EnvironmentOutbox(OutboxWriter writer, OutboxRepository outbox, SchedulerClient scheduler, Clock clock) {
        this.writer = writer;
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** What failed of an earlier revision is of no use any more. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProfileDrafted event) {
        var subject = Subject.of(event.profile());
        supersede(subject, Kind.CHECK_PROFILE, Kind.MAKE_PROFILE, Kind.DELETE_PROFILE);
        writer.write(
                subject,
                Kind.CHECK_PROFILE,
                event.revision(),
                event.revision(),
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProfileMakingAsked event) {
        var subject = Subject.of(event.profile());
        supersede(subject, Kind.CHECK_PROFILE, Kind.MAKE_PROFILE, Kind.DELETE_PROFILE);
        writer.write(
                subject,
                Kind.MAKE_PROFILE,
                event.revision(),
                event.revision(),
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProfileDeletionAsked event) {
        var subject = Subject.of(event.profile());
        supersede(subject, Kind.CHECK_PROFILE, Kind.MAKE_PROFILE, Kind.DELETE_PROFILE);
        writer.write(
                subject,
                Kind.DELETE_PROFILE,
                event.profile().value(),
                event.profile().value(),
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RunStarted event) {
        writer.write(
                Subject.of(event.project(), event.environmentName()),
                event.kind() == RunKind.DEPLOY ? Kind.DEPLOY : Kind.RETIRE,
                event.run().value(),
                event.run().value(),
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RunRetried event) {
        var subject = Subject.of(event.project(), event.environmentName());
        outbox.lock(subject);
        if (outbox.tryAgain(subject).isPresent()) {
            scheduler.scheduleIfNotExists(RelayTask.of(subject).build(), clock.instant());
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RemovalAsked event) {
        var subject = Subject.of(event.project(), event.environmentName());
        supersede(subject, Kind.DEPLOY);
        writer.write(
                subject,
                Kind.REMOVE,
                event.run().value(),
                event.run().value(),
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(StudioAsked event) {
        var subject = Subject.of(event.by(), event.environment());
        supersede(subject, Kind.OPEN_STUDIO);
        writer.write(
                subject,
                Kind.OPEN_STUDIO,
                event.opening().value(),
                event.opening().value(),
                event.by().value());
    }

    private void supersede(Subject subject, Kind... kinds) {
        outbox.lock(subject);
        List.of(kinds).forEach(kind -> outbox.supersede(subject, kind));
    }
}
