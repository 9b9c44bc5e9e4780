package dev.concord.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.concord.outbox.internal.OutboxRepository;
import dev.concord.outbox.internal.RelayTask;
import dev.concord.outbox.internal.UnfinishedQueries;
import dev.concord.outbox.internal.Wordings;
import dev.concord.shared.Page;
import dev.concord.shared.Scope;
import dev.concord.shared.Slice;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What AWS has to be told: written in the transaction of the decision itself, told after it has committed. */
@Component
public class Outbox {
    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final OutboxRepository rows;
    private final UnfinishedQueries unfinished;
    private final Wordings wordings;
    private final ObjectProvider<Delivery> deliveries;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    Outbox(
            OutboxRepository rows,
            UnfinishedQueries unfinished,
            Wordings wordings,
            ObjectProvider<Delivery> deliveries,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.rows = rows;
        this.unfinished = unfinished;
        this.wordings = wordings;
        this.deliveries = deliveries;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Rows of one subject are told in the order in which they are written. The reference is the id of what the change is about. */
    public void tell(Subject subject, Kind kind, UUID reference, @Nullable UUID decision, String actor) {
        tell(subject, List.of(kind), reference, decision, actor);
    }

    /** The same for several changes of one thing, one after the other. */
    public void tell(Subject subject, List<Kind> kinds, UUID reference, @Nullable UUID decision, String actor) {
        rows.lock(subject);
        var projects =
                wordings.about(subject, kinds.getFirst().name(), reference).projects();
        kinds.forEach(kind -> rows.write(subject, kind, reference, decision, actor, projects));
        wakeTask(subject);
    }

    /** Rows of these kinds need not be told any more: unsent, failed, or waiting; what is on the wire now is undone later. */
    public void supersede(Subject subject, Kind... kinds) {
        rows.lock(subject);
        List.of(kinds).forEach(kind -> rows.supersede(subject, kind));
    }

    public boolean superseded(OutboxRow row) {
        return rows.superseded(row.id());
    }

    /** Something about the subject changed in AWS: what waits or failed is tried again at once. */
    @Transactional
    public void wake(Subject subject) {
        if (rows.next(subject).isEmpty()) {
            return;
        }
        rows.lock(subject);
        if (rows.wake(subject)) {
            wakeTask(subject);
        }
    }

    /** Whether the next thing to be told of the subject is of this kind: sent perhaps, and not known to have come through. */
    public boolean isNext(Subject subject, Kind kind) {
        return rows.next(subject).filter(row -> row.kind().equals(kind.name())).isPresent();
    }

    /** What failed goes on with the token that it has; false if nothing had failed. */
    public boolean again(Subject subject) {
        rows.lock(subject);
        var row = rows.tryAgain(subject);
        row.ifPresent(failed -> {
            delivery(failed).tryingAgain(failed);
            wakeTask(subject);
        });
        return row.isPresent();
    }

    public Backlog backlog() {
        return rows.backlog();
    }

    /** What AWS has not confirmed of what a person sees: those that failed first, then the oldest. */
    public Page<Unfinished> unfinished(Scope scope, Slice slice) {
        return unfinished.page(scope, slice);
    }

    private Delivery delivery(OutboxRow row) {
        return deliveries.stream()
                .filter(delivery -> delivery.kind().name().equals(row.kind()))
                .findFirst()
                .orElseThrow();
    }

    private void wakeTask(Subject subject) {
        var tasks = scheduler.getObject();
        var task = RelayTask.of(subject).build();
        if (!tasks.scheduleIfNotExists(task, clock.instant())) {
            hurry(tasks, task);
        }
    }

    /**
     * One that is running now, or was begun between the scheduler's look and its write, ends under the subject's lock, which
     * is held here: it sees the row.
     */
    private void hurry(SchedulerClient tasks, TaskInstance<Void> task) {
        try {
            tasks.reschedule(task, clock.instant());
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException | ExecutionException running) {
            log.debug("{} is being told already", task.getId(), running);
        }
    }
}
