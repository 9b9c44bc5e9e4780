package dev.concord.inbox;

import dev.concord.inbox.internal.SubjectRepository;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is read in AWS, how long ago it was, and asking for it to be read at once. */
@Component
public class Inbox {
    private final SubjectRepository subjects;
    private final Clock clock;

    Inbox(SubjectRepository subjects, Clock clock) {
        this.subjects = subjects;
        this.clock = clock;
    }

    /** From the commit on the subject is the next to be read. One that is not known yet is soon found by its observer. */
    public void look(String observer, String subject) {
        subjects.hint(observer, subject, clock.instant());
    }

    /** All that is read, the longest unread first. */
    public List<Sight> sights() {
        return subjects.sights();
    }
}
