package dev.concord.inbox.internal;

import dev.concord.inbox.Hint;
import dev.concord.inbox.Observer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an event names is read at once: subjects by their ids, and what observers know it to be about. */
@Component
public class Hints {
    private final SubjectRepository subjects;
    private final List<Observer<?>> observers;
    private final Clock clock;

    Hints(SubjectRepository subjects, List<Observer<?>> observers, Clock clock) {
        this.subjects = subjects;
        this.observers = observers;
        this.clock = clock;
    }

    /**
     * Those of one message after another together: what many name is due once. Each is marked by itself, since what is read
     * is applied with its subject held: who held many would come to them in another order.
     */
    public void heard(Collection<Hint> hints) {
        var now = clock.instant();
        var mentioned =
                hints.stream().flatMap(hint -> hint.mentioned().stream()).collect(Collectors.toSet());
        subjects.named(mentioned).forEach((observer, named) -> hint(observer, named, now));
        observers.forEach(observer -> hint(
                observer.name(),
                hints.stream().flatMap(hint -> observer.hinted(hint).stream()).collect(Collectors.toSet()),
                now));
    }

    private void hint(String observer, Collection<String> named, Instant now) {
        named.forEach(subject -> subjects.hint(observer, subject, now));
    }
}
