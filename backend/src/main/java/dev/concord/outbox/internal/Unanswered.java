package dev.concord.outbox.internal;

import dev.concord.aws.AwsOperation;
import dev.concord.outbox.AwsCallMade;
import dev.concord.outbox.OutboxRow;
import dev.concord.shared.ProjectId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls whose answer was lost, with a connection or with this process. What was asked is written down before it is; when the
 * row goes on to something else, or is done, without having asked the same again, then AWS had done it.
 */
@Component
public class Unanswered {
    private final OutboxRepository outbox;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Wordings wordings;
    private final Clock clock;

    Unanswered(
            OutboxRepository outbox,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Wordings wordings,
            Clock clock) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.events = events;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** A call on the wire that AWS has not answered yet. */
    record Call(
            String operation,
            @Nullable UUID asset,
            @Nullable ProjectId project) {}

    /** In a transaction of its own, just before it is asked. */
    public void asks(OutboxRow row, AwsOperation operation, @Nullable UUID asset, @Nullable ProjectId project) {
        if (operation.reads()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            outbox.unanswered(row.id())
                    .filter(call -> !call.operation().equals(operation.name()))
                    .ifPresent(call -> tell(row, call));
            outbox.asked(row.id(), new Call(operation.name(), asset, project));
        });
    }

    /** Whether a call was asked that AWS has not answered. */
    public boolean isOpen(OutboxRow row) {
        return outbox.unanswered(row.id()).isPresent();
    }

    /** AWS said what became of it. */
    public void answered(OutboxRow row) {
        outbox.answered(row.id());
    }

    /** The row is done; in the transaction that makes it so. */
    void done(OutboxRow row) {
        outbox.unanswered(row.id()).ifPresent(call -> {
            tell(row, call);
            outbox.answered(row.id());
        });
    }

    private void tell(OutboxRow row, Call call) {
        events.publishEvent(new AwsCallMade(
                call.operation(),
                null,
                wordings.of(row),
                call.asset(),
                call.project(),
                row.decision().orElse(null),
                row.actor(),
                clock.instant()));
    }
}
