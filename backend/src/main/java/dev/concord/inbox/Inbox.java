package dev.concord.inbox;

import dev.concord.inbox.internal.Reading;
import dev.concord.inbox.internal.SightQueries;
import dev.concord.inbox.internal.SubjectRepository;
import dev.concord.shared.Page;
import dev.concord.shared.Scope;
import dev.concord.shared.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is read in AWS, how long ago it was, and asking for it to be read at once. */
@Component
public class Inbox {
    private final SubjectRepository subjects;
    private final SightQueries sights;
    private final ObjectProvider<Reading> reading;
    private final Clock clock;

    Inbox(SubjectRepository subjects, SightQueries sights, ObjectProvider<Reading> reading, Clock clock) {
        this.subjects = subjects;
        this.sights = sights;
        this.reading = reading;
        this.clock = clock;
    }

    /** From the commit on the subject is the next to be read. One that is not known yet is soon found by its observer. */
    public void look(String observer, String subject) {
        subjects.hint(observer, subject, clock.instant());
    }

    /**
     * All of the subject is known as it was at the time, or later, when this returns: it is read here and now if need be.
     * Outside of any transaction. Throws {@link dev.concord.aws.AwsFailure} when AWS did not answer.
     */
    public void know(String observer, String subject, Instant at) {
        if (!subjects.isKnown(observer, subject, at)) {
            reading.getObject().now(observer, subject);
        }
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
