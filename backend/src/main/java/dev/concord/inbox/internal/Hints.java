package dev.concord.inbox.internal;

import dev.concord.inbox.Hint;
import dev.concord.inbox.Observer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    /** Those of one message after another together: what many name is due once. */
    @Transactional
    public void heard(Collection<Hint> hints) {
        var now = clock.instant();
        subjects.hint(hints.stream().flatMap(hint -> hint.mentioned().stream()).collect(Collectors.toSet()), now);
        observers.forEach(observer -> hints.stream()
                .flatMap(hint -> observer.hinted(hint).stream())
                .distinct()
                .forEach(subject -> subjects.hint(observer.name(), subject, now)));
    }
}
