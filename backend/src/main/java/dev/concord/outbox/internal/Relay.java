package dev.concord.outbox.internal;

import dev.concord.aws.AwsFailure;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.outbox.Outcome.Done;
import dev.concord.outbox.Outcome.Hopeless;
import dev.concord.outbox.Outcome.Later;
import dev.concord.outbox.Outcome.NotYet;
import dev.concord.outbox.Patience;
import dev.concord.outbox.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells AWS the rows of a subject in their order; what passes is tried again, the rest heals or waits for a person. */
@Component
public class Relay {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private static final Duration FOR_A_PERSON = Duration.ofDays(1);

    private final OutboxRepository outbox;
    private final Unanswered unanswered;
    private final Map<String, Delivery> deliveries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Relay(
            OutboxRepository outbox,
            Unanswered unanswered,
            List<Delivery> deliveries,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.unanswered = unanswered;
        this.deliveries = deliveries.stream()
                .collect(Collectors.toMap(delivery -> delivery.kind().name(), Function.identity()));
        this.transaction = transaction;
        this.clock = clock;
    }

    private Delivery delivery(String kind) {
        return Optional.ofNullable(deliveries.get(kind)).orElseThrow();
    }

    /** A row that cannot be told now, and for how long. Another that has taken its place meanwhile need not wait. */
    public record Rest(long row, Duration pause) {}

    /** Until no row is left, one waits for a person, or one has to wait. */
    public Optional<Rest> drain(Subject subject) {
        for (var row = outbox.next(subject); row.isPresent(); row = outbox.next(subject)) {
            var id = row.get().id();
            var pause = tell(row.get());
            if (pause.isPresent()) {
                return pause.map(wait -> new Rest(id, wait));
            }
        }
        return Optional.empty();
    }

    private Optional<Duration> tell(OutboxRow row) {
        if (row.woken()) {
            outbox.heard(row.id());
        } else if (row.failedAt().isPresent() && !delivery(row.kind()).heals()) {
            return Optional.of(FOR_A_PERSON);
        }
        try {
            return settle(row, delivery(row.kind()).deliver(row));
        } catch (AwsFailure failure) {
            log.info(
                    "{} for {} did not go through: {}",
                    row.kind(),
                    row.subject().value(),
                    failure.getMessage());
            return settle(row, Patience.after(row, failure, clock.instant()));
        } catch (RuntimeException broken) {
            var incident = UUID.randomUUID().toString().substring(0, 8);
            log.error(
                    "Incident {}: {} for {} broke",
                    incident,
                    row.kind(),
                    row.subject().value(),
                    broken);
            var sentence = "Concord could not do this. Incident " + incident;
            return settle(row, Patience.afterBreaking(row, sentence));
        }
    }

    private Optional<Duration> settle(OutboxRow row, Outcome outcome) {
        return switch (outcome) {
            case Done done -> {
                transaction.executeWithoutResult(status -> {
                    done.record().run();
                    unanswered.done(row);
                    outbox.delivered(row.id());
                });
                yield Optional.empty();
            }
            case NotYet notYet -> Optional.of(notYet.pause());
            case Later later -> {
                outbox.notYet(row.id(), later.why());
                yield Optional.of(later.pause());
            }
            case Hopeless hopeless -> {
                transaction.executeWithoutResult(status -> {
                    if (outbox.failed(row.id(), hopeless.why())) {
                        delivery(row.kind()).failed(row, hopeless.why());
                    }
                });
                yield Optional.of(rest(row));
            }
        };
    }

    private Duration rest(OutboxRow row) {
        if (!delivery(row.kind()).heals()) {
            return FOR_A_PERSON;
        }
        var now = clock.instant();
        return Patience.rest(row.failedAt().orElse(now), now);
    }
}
