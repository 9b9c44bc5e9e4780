package dev.concord.inbox;

import dev.concord.inbox.internal.SightQueries;
import dev.concord.inbox.internal.SubjectRepository;
import dev.concord.shared.Page;
import dev.concord.shared.Scope;
import dev.concord.shared.Slice;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is read in AWS, how long ago it was, and asking for it to be read at once. */
@Component
public class Inbox {
    private final SubjectRepository subjects;
    private final SightQueries sights;
    private final Clock clock;

    Inbox(SubjectRepository subjects, SightQueries sights, Clock clock) {
        this.subjects = subjects;
        this.sights = sights;
        this.clock = clock;
    }

    /** From the commit on the subject is the next to be read. One that is not known yet is soon found by its observer. */
    public void look(String observer, String subject) {
        subjects.hint(observer, subject, clock.instant());
    }

    /** The same for everything that a person sees. */
    public void look(Scope scope) {
        subjects.hint(scope, clock.instant());
    }

    /** Each observer with how much it knows: what fails first, then what is late. Two statements, however much there is. */
    public List<Coverage> coverage(Scope scope) {
        return sights.coverage(scope, clock.instant());
    }

    /** What an observer reads: what fails first, then what was never read, then the longest unread. */
    public Page<Sight> sights(String observer, Scope scope, Slice slice) {
        return sights.page(observer, scope, slice);
    }
}
