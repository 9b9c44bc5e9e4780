package dev.concord.inbox.internal;

import dev.concord.aws.AwsFailure;
import dev.concord.inbox.Observer;
import dev.concord.inbox.internal.SubjectRepository.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Reads the subject that is due for the longest time, writes down what it saw, has it applied; one that fails waits longer. */
@Component
public class Reading {
    private static final Logger log = LoggerFactory.getLogger(Reading.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int MOST = 2;

    /** The observers that are being read for here, each once for each reader. */
    private final List<String> busy = Collections.synchronizedList(new ArrayList<>());

    private final SubjectRepository subjects;
    private final Map<String, Observer<?>> observers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reading(SubjectRepository subjects, List<Observer<?>> observers, TransactionTemplate transaction, Clock clock) {
        this.subjects = subjects;
        this.observers = observers.stream().collect(Collectors.toMap(Observer::name, Function.identity()));
        this.transaction = transaction;
        this.clock = clock;
    }

    /** False when nothing is due. */
    boolean next() {
        var due = take();
        due.ifPresent(taken -> {
            try {
                read(taken);
            } finally {
                busy.remove(taken.observer());
            }
        });
        return due.isPresent();
    }

    /** Long lists wait for their turn with AWS, so an observer has some of the readers here and never all. */
    private synchronized Optional<Due> take() {
        var enough = observers.keySet().stream()
                .filter(name -> Collections.frequency(busy, name) >= MOST)
                .toList();
        var due = Optional.ofNullable(transaction.execute(status -> subjects.take(enough, clock.instant(), LEASE)))
                .flatMap(Function.identity());
        due.ifPresent(taken -> busy.add(taken.observer()));
        return due;
    }

    /** Whether it is due or not, on this thread; it stays due. Throws {@link AwsFailure}. */
    public void now(String name, String subject) {
        var observer = Objects.requireNonNull(observers.get(name));
        var due = new Due(name, subject, 0);
        transaction.executeWithoutResult(status -> subjects.add(observer, subject, clock.instant()));
        write(observer, due, clock.instant());
        apply(observer, due);
    }

    private void read(Due due) {
        var begun = clock.instant();
        var observer = observers.get(due.observer());
        if (observer == null) {
            subjects.done(due, begun, begun.plus(LONGEST));
            return;
        }
        try {
            applyWhatWasLeft(observer, due);
            write(observer, due, begun);
            apply(observer, due);
            subjects.done(due, begun, begun.plus(observer.pause()));
        } catch (AwsFailure failure) {
            failed(observer, due, begun, String.valueOf(failure.getMessage()));
        } catch (RuntimeException broken) {
            var incident = UUID.randomUUID().toString().substring(0, 8);
            log.error("Incident {}: {} of {} could not be observed", incident, due.observer(), due.subject(), broken);
            failed(observer, due, begun, "Concord could not take what AWS showed. Incident " + incident);
        }
    }

    private <O> void write(Observer<O> observer, Due due, Instant begun) {
        var seen = JSON.writeValueAsString(observer.read(due.subject()));
        subjects.read(due, JSONB.valueOf(seen), begun);
    }

    /** What an earlier reading left behind goes first; if it can't be taken any more, the next one tells the same. */
    private void applyWhatWasLeft(Observer<?> observer, Due due) {
        try {
            apply(observer, due);
        } catch (RuntimeException unusable) {
            log.warn(
                    "What was read of {} {} before is of no use; it is read anew",
                    due.observer(),
                    due.subject(),
                    unusable);
        }
    }

    private <O> void apply(Observer<O> observer, Due due) {
        transaction.executeWithoutResult(status -> subjects.unapplied(due).ifPresent(seen -> {
            var shown = JSON.readValue(seen.json().data(), observer.type());
            observer.apply(due.subject(), shown, seen.begun());
            subjects.applied(due, observer.wholeSince(shown, seen.begun()), clock.instant());
        }));
    }

    private void failed(Observer<?> observer, Due due, Instant begun, String why) {
        log.info("{} of {} could not be observed: {}", due.observer(), due.subject(), why);
        transaction.executeWithoutResult(status -> {
            subjects.failed(due, why, clock.instant());
            observer.failed(due.subject(), why);
        });
        subjects.done(due, begun, clock.instant().plus(pause(observer, due)));
    }

    /** 1 s, 2 s, 4 s ... so that what passes is over soon, and what stays costs little. */
    private static Duration pause(Observer<?> observer, Due due) {
        var longest = observer.pause().compareTo(LONGEST) > 0 ? observer.pause() : LONGEST;
        var doubled = Duration.ofSeconds(1L << Math.min(due.failures(), 6));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
