package dev.concord.provisioning.internal;

import dev.concord.outbox.Outbox;
import dev.concord.outbox.Subject;
import dev.concord.provisioning.ProfileDeletionAsked;
import dev.concord.provisioning.ProfileDrafted;
import dev.concord.provisioning.ProfileMakingAsked;
import dev.concord.provisioning.RemovalAsked;
import dev.concord.provisioning.RunKind;
import dev.concord.provisioning.RunRetried;
import dev.concord.provisioning.RunStarted;
import dev.concord.provisioning.StudioAsked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What AWS is asked and told for profiles, environments and Studio. */
@Component
class EnvironmentOutbox {
    private final Outbox outbox;

    EnvironmentOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What failed of an earlier revision is of no use any more. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProfileDrafted event) {
        var subject = Subject.of("profile", event.profile());
        outbox.supersede(
                subject,
                EnvironmentChange.CHECK_PROFILE,
                EnvironmentChange.MAKE_PROFILE,
                EnvironmentChange.DELETE_PROFILE);
        outbox.tell(
                subject,
                EnvironmentChange.CHECK_PROFILE,
                event.revision(),
                event.revision(),
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProfileMakingAsked event) {
        var subject = Subject.of("profile", event.profile());
        outbox.supersede(
                subject,
                EnvironmentChange.CHECK_PROFILE,
                EnvironmentChange.MAKE_PROFILE,
                EnvironmentChange.DELETE_PROFILE);
        outbox.tell(
                subject,
                EnvironmentChange.MAKE_PROFILE,
                event.revision(),
                event.revision(),
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProfileDeletionAsked event) {
        var subject = Subject.of("profile", event.profile());
        outbox.supersede(
                subject,
                EnvironmentChange.CHECK_PROFILE,
                EnvironmentChange.MAKE_PROFILE,
                EnvironmentChange.DELETE_PROFILE);
        outbox.tell(
                subject,
                EnvironmentChange.DELETE_PROFILE,
                event.profile().value(),
                event.profile().value(),
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RunStarted event) {
        outbox.tell(
                Subject.of("environment", event.project(), event.environmentName()),
                event.kind() == RunKind.DEPLOY ? EnvironmentChange.DEPLOY : EnvironmentChange.RETIRE,
                event.run().value(),
                event.run().value(),
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RunRetried event) {
        var subject = Subject.of("environment", event.project(), event.environmentName());
        outbox.again(subject);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RemovalAsked event) {
        var subject = Subject.of("environment", event.project(), event.environmentName());
        outbox.supersede(subject, EnvironmentChange.DEPLOY);
        outbox.tell(
                subject,
                EnvironmentChange.REMOVE,
                event.run().value(),
                event.run().value(),
                event.by().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(StudioAsked event) {
        var subject = Subject.of("studio", event.environment(), event.by());
        outbox.supersede(subject, EnvironmentChange.OPEN_STUDIO);
        outbox.tell(
                subject,
                EnvironmentChange.OPEN_STUDIO,
                event.opening().value(),
                event.opening().value(),
                event.by().value());
    }
}
