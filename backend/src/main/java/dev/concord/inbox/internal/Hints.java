package dev.concord.inbox.internal;

import dev.concord.inbox.Hint;
import dev.concord.inbox.Observer;
import java.time.Clock;
import java.util.List;
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

    @Transactional
    public void heard(Hint hint) {
        var now = clock.instant();
        subjects.hint(hint.mentioned(), now);
        observers.forEach(
                observer -> observer.hinted(hint).forEach(subject -> subjects.hint(observer.name(), subject, now)));
    }
}
