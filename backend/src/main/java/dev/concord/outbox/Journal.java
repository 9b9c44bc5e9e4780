package dev.concord.outbox;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.CallWatch;
import dev.concord.aws.CallWatch.Watched;
import dev.concord.outbox.internal.OutboxRepository;
import dev.concord.outbox.internal.Unanswered;
import dev.concord.outbox.internal.Wordings;
import dev.concord.shared.ProjectId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers around a call that changes AWS: before it that it was sent, after it what it answered, with its request id. */
@Component
public class Journal {
    private final OutboxRepository outbox;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final CallWatch calls;
    private final Unanswered unanswered;
    private final Wordings wordings;
    private final Clock clock;

    Journal(
            OutboxRepository outbox,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            CallWatch calls,
            Unanswered unanswered,
            Wordings wordings,
            Clock clock) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.events = events;
        this.calls = calls;
        this.unanswered = unanswered;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** Makes the call and records its answer; a crash in between leaves a row that will be told again. */
    public Answer send(OutboxRow row, UUID asset, Call call, Recording recording) {
        return send(row, asset, null, call, recording);
    }

    /** The same for what is about a project, or about one that is yet to be. */
    public Answer send(OutboxRow row, @Nullable ProjectId project, Call call, Recording recording) {
        return send(row, null, project, call, recording);
    }

    private Answer send(
            OutboxRow row, @Nullable UUID asset, @Nullable ProjectId project, Call call, Recording recording) {
        outbox.sending(row.id());
        var sent = asked(row, asset, project, call);
        transaction.executeWithoutResult(status -> {
            recording.of(sent.result());
            unanswered.answered(row);
            events.publishEvent(new AwsCallMade(
                    sent.call().operation().name(),
                    sent.call().requestId(),
                    wordings.of(row),
                    asset,
                    project,
                    row.decision().orElse(null),
                    row.actor(),
                    clock.instant()));
        });
        return sent.result();
    }

    /** What AWS refused now it has not done now; of what it did not answer, now or before, nothing is known. */
    private Watched<Answer> asked(OutboxRow row, @Nullable UUID asset, @Nullable ProjectId project, Call call) {
        boolean before = unanswered.isOpen(row);
        try {
            return calls.during(call::make, operation -> unanswered.asks(row, operation, asset, project));
        } catch (AwsFailure failure) {
            if (failure.refused() && !before) {
                unanswered.answered(row);
            }
            throw failure;
        }
    }

    /** A call that changes something: the last one that it makes to AWS. */
    public interface Call {
        Answer make();
    }

    /** What to remember of its answer. */
    public interface Recording {
        void of(Answer answer);
    }
}
